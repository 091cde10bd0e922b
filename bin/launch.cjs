// biome-ignore-all lint: old syntax on purpose, as in the programs beside this file
'use strict';
var fs = require('fs');
var path = require('path');

var OLDEST_MAJOR = 20;
var WRONG_USAGE = 2;

module.exports = function launch(program) {
  var root = path.join(__dirname, '..');
  var bundle = path.join(root, 'dist', program + '.js');
  if (parseInt(process.versions.node, 10) < OLDEST_MAJOR) {
    var need = program + ' needs Node.js ' + OLDEST_MAJOR + ' or newer';
    return refuse(need + ', and this is ' + process.version + ': install a newer one.');
  }
  if (!fs.existsSync(bundle)) {
    return refuse(program + ' is not built yet: run `npm run build` in ' + root + ' first.');
  }
  // `import()` is a syntax error to a really old Node.js, so it is in a file that only a new one reads.
  require('./import-bundle.cjs')(bundle);
};

function refuse(sentence) {
  process.stderr.write(sentence + '\n');
  // `process.exitCode` is unknown to the oldest ones; leaving this way also lets the sentence be written out first.
  process.on('exit', function () {
    process.exit(WRONG_USAGE);
  });
}
