// npm run specimen -- <folder> <out.apk>: builds a signed APK from a folder with specimen.json and www/, anywhere on this machine.
import { resolve } from 'node:path';
import { writeSpecimen } from './specimen/build.mjs';
import { SpecimenInvalid } from './specimen/read.mjs';

const [folder, out, ...more] = process.argv.slice(2);
if (folder === undefined || out === undefined || more.length > 0) {
  console.error('用法 / usage: npm run specimen -- <folder> <out.apk>');
  process.exit(2);
}
// npm runs scripts in the repository; paths are meant from where it was called.
const here = process.env.INIT_CWD ?? process.cwd();
try {
  writeSpecimen(resolve(here, folder), resolve(here, out));
  console.log(resolve(here, out));
} catch (error) {
  if (!(error instanceof SpecimenInvalid) && typeof error.code !== 'string') throw error;
  console.error(error.message);
  process.exit(2);
}
