import type { Readable } from 'node:stream';

import type { CommandIo } from '../../shell/command.ts';
import type { InstallOptions } from '../../system/packages/checks.ts';
import { InstallFailure } from '../../system/packages/failure.ts';
import type { System } from '../../system/system.ts';
import { fail, unknownOption, type SystemCommand } from '../command.ts';
import { readOptions, type Options } from '../options.ts';

const flags = [
  '-r',
  '-R',
  '-t',
  '-d',
  '-g',
  '-f',
  '-s',
  '-l',
  '--dont-kill',
  '--full',
  '--instant',
  '--fastdeploy',
  '--force-sdk',
  '--staged',
  '--no-wait',
  '--apex',
  '--wait',
  '--skip-verification',
  '--restrict-permissions',
  '--bypass-low-target-sdk-block',
  '--multi-package',
  '--force-queryable',
  '--no-streaming',
  '--streaming',
  '--non-staged',
  '--update-ownership',
  '--ignore-dexopt-profile',
  '--preload',
];
const valued = [
  '-S',
  '-i',
  '-p',
  '--user',
  '--abi',
  '--install-location',
  '--install-reason',
  '--originating-uri',
  '--referrer',
  '--pkg',
  '--staged-ready-timeout',
  '--package-source',
  '--rollback-impact-level',
];

/** The largest APK the phone takes in one piece. */
const largest = 2 ** 31;

export function readInstallOptions(words: readonly string[]): Options {
  return readOptions(words, { flags, valued });
}

export function installOptions(system: System, options: Options): InstallOptions {
  return {
    // From Android 10 on, installing over an app is what `pm` does unless -R forbids it.
    replace: options.has('-r') || (system.profile.apiLevel >= 29 && !options.has('-R')),
    downgrade: options.has('-d'),
    testOnly: options.has('-t'),
    grantAll: options.has('-g'),
    bypassLowTarget: options.has('--bypass-low-target-sdk-block'),
    installer: options.value('-i'),
    inherit: options.value('-p'),
  };
}

/** `pm install`: from a file of the phone, or streamed with `-S size`. */
export const install: SystemCommand = (system) => async (words, io) => {
  const options = readInstallOptions(words);
  if (options.unknown !== undefined) return unknownOption(system, io, 'install', options.unknown);
  const apks = await readApks(options, io);
  if (typeof apks === 'string') return fail(io, apks);
  return report(io, () => system.packages.install(apks, installOptions(system, options)));
};

async function readApks(options: Options, io: CommandIo): Promise<readonly Uint8Array[] | string> {
  const size = options.value('-S');
  if (size !== undefined) {
    const bytes = await readStream(io.stdin, Number(size));
    return bytes === undefined ? 'Error: APK is shorter than its size' : [bytes];
  }
  const paths = options.words.filter((path) => path !== '-');
  if (paths.length === 0) return 'Error: must either specify a package size or an APK file';
  const apks: Uint8Array[] = [];
  for (const path of paths) {
    const bytes = io.files.read(path);
    if (bytes === undefined) return `Error: Unable to open file: ${path}\nError: failed to read the file`;
    apks.push(bytes);
  }
  return apks;
}

/** Exactly `size` bytes; undefined when the stream ends before, or the size is none. */
export async function readStream(stream: Readable, size: number): Promise<Uint8Array | undefined> {
  if (!Number.isSafeInteger(size) || size < 0 || size > largest) return undefined;
  const chunks: Uint8Array[] = [];
  let have = 0;
  if (size === 0) return new Uint8Array();
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    have += chunk.length;
    if (have >= size) break;
  }
  return have < size ? undefined : Buffer.concat(chunks).subarray(0, size);
}

export async function report(io: CommandIo, work: () => Promise<unknown>): Promise<number> {
  try {
    await work();
    await io.out('Success\n');
    return 0;
  } catch (error) {
    if (!(error instanceof InstallFailure)) throw error;
    await io.out(`Failure [${error.text}]\n`);
    return 1;
  }
}
