import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, inflateSync } from 'node:zlib';

import { decode } from 'fast-png';
import { fromBufferPromise } from 'yauzl';

import { sha256 } from '../../src/shared/hashing.ts';
import { numbers, planted } from './planted.ts';

interface Part {
  name: string;
  bytes: Buffer;
}

/** Every file below a folder, and what is packed inside it: told apart from how the product looks into files. */
async function* partsIn(root: string): AsyncGenerator<Part> {
  for (const file of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const full = join(file.parentPath, file.name);
    const name = relative(root, full);
    const bytes = readFileSync(full);
    yield { name, bytes };
    yield* inside(name, bytes);
  }
}

async function* inside(name: string, bytes: Buffer): AsyncGenerator<Part> {
  if (name.endsWith('.gz')) yield { name: `${name}!`, bytes: gunzipSync(bytes) };
  if (name.endsWith('.png')) yield { name: `${name}!text`, bytes: Buffer.from(JSON.stringify(decode(bytes).text)) };
  if (name.endsWith('.html'))
    for (const [at, match] of [...bytes.toString('latin1').matchAll(/base64,([A-Za-z0-9+/=]+)/g)].entries())
      yield { name: `${name}!${at}`, bytes: Buffer.from(match[1] ?? '', 'base64') };
  if (name.endsWith('.pdf')) yield* streamsOf(name, bytes);
  if (/\.(?:docx|xlsx)$/.test(name))
    for (const [member, inner] of await membersOf(bytes)) {
      yield { name: `${name}!${member}`, bytes: inner };
      yield* inside(`${name}!${member}`, inner);
    }
}

function* streamsOf(name: string, pdf: Buffer): Generator<Part> {
  for (const { index } of pdf.toString('latin1').matchAll(/\bstream\r?\n/g)) {
    const start = pdf.indexOf(0x0a, index) + 1;
    try {
      yield { name: `${name}!${index}`, bytes: inflateSync(pdf.subarray(start, pdf.indexOf('endstream', start))) };
    } catch {
      // A stream that is not deflated stands in the file as it is.
    }
  }
}

/** Members of a ZIP with their names. */
export async function membersOf(zip: Buffer): Promise<[string, Buffer][]> {
  const members: [string, Buffer][] = [];
  const opened = await fromBufferPromise(zip, { lazyEntries: true });
  for await (const entry of opened.eachEntry())
    if (!entry.fileName.endsWith('/'))
      members.push([entry.fileName, await buffer(await opened.openReadStreamPromise(entry))]);
  return members;
}

/** How a value may be written, told apart from the product's own list. */
function spellings(value: string): string[] {
  const url = encodeURIComponent(value);
  return [
    value,
    url,
    url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    JSON.stringify(value).slice(1, -1),
    JSON.stringify(JSON.stringify(value)).slice(3, -3),
    value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
    value.replaceAll('李', '&#26446;'),
    Buffer.from(value).toString('hex'),
    sha256(value),
    ...[0, 1, 2].map((before) => {
      const base64 = Buffer.concat([Buffer.alloc(before), Buffer.from(value)]).toString('base64');
      return base64.replaceAll('=', '').slice(before === 0 ? 0 : 4, -2);
    }),
  ];
}

/** Which planted secrets stand in what, anywhere below a folder, packed parts included. */
export async function leaksIn(root: string): Promise<string[]> {
  const wanted = [planted.username, planted.password, planted.name, ...Object.values(numbers)];
  const forms = [...new Set(wanted.flatMap(spellings))].filter((form) => form.length >= 3);
  const found: string[] = [];
  for await (const { bytes, name } of partsIn(root))
    for (const form of forms) if (bytes.includes(form)) found.push(`${name}: ${form}`);
  return found;
}
