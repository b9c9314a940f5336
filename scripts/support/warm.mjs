// Program or thread of the build: `warm.mjs <bundle> <entry> [argument …]` runs a bundle once and leaves what V8 compiled beside it.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { root } from './run.mjs';

const app = `${root}dist/app/`;
const require = createRequire(import.meta.url);
const { cacheFile, compile } = require(`${app}start.js`);
const [name, entry] = process.argv.splice(2, 2);
const script = compile(name);
process.on('exit', () => writeFileSync(cacheFile(name), script.createCachedData()));
const exported = {};
script.runInThisContext()(exported, require, `${app}${entry}.js`);
await exported[entry]();
