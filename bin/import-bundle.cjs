'use strict';
const { pathToFileURL } = require('node:url');

module.exports = (bundle) => import(pathToFileURL(bundle).href);
