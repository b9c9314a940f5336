import { readFileSync } from 'node:fs';

/** The product's version, from the package.json that ships with it. */
export const toolVersion: string = readVersion();

function readVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
