// Copied to dist/app/start.js. Runs a bundle of this folder; what V8 made of it in an earlier run lies beside it and saves compiling, which
// costs as much as inspecting a small APK. Another version of Node refuses that and compiles.
'use strict';

const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');
const { isMainThread } = require('node:worker_threads');

/** By major version of V8, which complains aloud of a flag that it does not know. That of Node 24 has a cheaper compiler, and needs none. */
const flags = {
  11: ['--interrupt-budget=540000', '--max-inlined-bytecode-size-cumulative=300'],
  12: [
    '--invocation-count-for-turbofan=24000',
    '--invocation-count-for-osr=6000',
    '--max-inlined-bytecode-size-cumulative=300',
  ],
};

// V8 optimises on threads of its own, which the two threads of an inspection have to share the cores with. Most inspections are over before
// that pays: let it wait until a function has run eight times as long as usual, and compile less around it.
if (isMainThread) for (const flag of flags[Number.parseInt(process.versions.v8, 10)] ?? []) setFlagsFromString(flag);

/** The bundle `name` as a script whose value is a function of `exports`, `require` and `__filename`. */
function compile(name, cachedData) {
  const filename = join(__dirname, `${name}.bundle.js`);
  // It is ASCII throughout: nothing to decode, and V8 keeps a byte per character.
  return new Script(readFileSync(filename, 'latin1'), { filename, cachedData });
}

function cacheFile(name) {
  return join(__dirname, `${name}.cache`);
}

function readCache(name) {
  try {
    return readFileSync(cacheFile(name));
  } catch {
    return undefined;
  }
}

/** Runs a bundle and answers what it exports; `require` and `filename` are those of the module that asks. */
function start(name, require, filename) {
  const exported = {};
  compile(name, readCache(name)).runInThisContext()(exported, require, filename);
  return exported;
}

const lateCommands = new Set([
  'devices',
  'phone',
  'scenario',
  'ipv6',
  'matrix',
  'notice',
  'retest',
  'summary',
  'compare',
  'review',
  'keys',
  'export',
  'open',
  'template',
]);
const lateFormats = /(?:^|[=,])(?:docx|pdf|xlsx)(?:,|$)/;

/**
 * Whether a run needs what would only weigh down the bundle: Appium and what else drives an app, the libraries that write documents.
 * It takes the modules as they are.
 */
function needsModules(argv) {
  const command = argv.find((argument) => !argument.startsWith('-'));
  return (
    lateCommands.has(command) ||
    argv.some((argument) => /^--(?:device|template|organisation|report-number|docx-template)(=|$)/.test(argument)) ||
    argv.some(
      (argument, index) =>
        lateFormats.test(argument) && (argv[index - 1] === '--format' || argument.startsWith('--format=')),
    )
  );
}

/**
 * Documents make much garbage that is dead at once: a new space that does not grow is swept in time, and their peak is a quarter lower for a
 * second of CPU at most. V8 11 to 13 have the flag; another one would complain aloud.
 */
function keepSmall() {
  const major = Number.parseInt(process.versions.v8, 10);
  if (major >= 11 && major <= 13) setFlagsFromString('--semi-space-growth-factor=1');
}

module.exports = { cacheFile, compile, keepSmall, needsModules, start };
