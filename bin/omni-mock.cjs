#!/usr/bin/env node
'use strict';
// Old syntax on purpose: this file must run on any Node.js in order to say that Node.js is too old.
require('./launch.cjs')('omni-mock');
