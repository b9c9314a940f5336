import { setTimeout as delay } from 'node:timers/promises';
import { Duplex } from 'node:stream';

import { listen, type Transport } from '../../../src/phone/adb/listen.ts';
import type { DeviceServices } from '../../../src/phone/adb/services.ts';
import type { ShellCommand } from '../../../src/phone/shell/command.ts';
import type { FileSystem } from '../../../src/phone/shell/file-system.ts';
import { createFileSystem } from '../../../src/phone/shell/memory-files.ts';
import { fileCommands } from '../../../src/phone/shell/programs/index.ts';
import { createShell } from '../../../src/phone/shell/run.ts';
import { StrictLog } from '../../../src/phone/strict-log.ts';

export interface Device extends Transport {
  files: FileSystem;
  strict: StrictLog;
  /** What `cmd package install` took from stdin. */
  installed: number[];
  /** `logcat`s that run. */
  following: Set<AbortSignal>;
}

/** A phone without a system: the wire, the shell and the files, and stand-ins for `cmd package` and `logcat`. */
export async function startDevice(options: { offline?: () => boolean } = {}): Promise<Device> {
  const strict = new StrictLog();
  const files = createFileSystem(128 * 1024 * 1024);
  const installed: number[] = [];
  const following = new Set<AbortSignal>();
  const commands = new Map<string, ShellCommand>([
    ...fileCommands(Date.now),
    ['cmd', (arguments_, io) => install(arguments_, io, installed)],
    ['logcat', (_arguments, io) => follow(io, following)],
  ]);
  const shell = createShell(commands, files, strict);
  const services: DeviceServices = {
    banner: () =>
      'device::ro.product.name=virtual;ro.product.model=Virtual Phone;ro.product.device=virtual;features=shell_v2,cmd,stat_v2,ls_v2,fixed_push_mkdir,apex,fixed_push_symlink_timestamp',
    shell: (commandLine, io) => shell.run(commandLine, io),
    openSocket: async (name) => (name === 'tcp:6790' || name === 'localabstract:echo' ? echo() : undefined),
    files,
    unknown: (what) => strict.note('service', what),
  };
  const transport = await listen(services, options);
  return { ...transport, files, strict, installed, following };
}

const install = async (
  arguments_: readonly string[],
  io: Parameters<ShellCommand>[1],
  installed: number[],
): Promise<number> => {
  const size = Number(arguments_[arguments_.indexOf('-S') + 1]);
  let taken = 0;
  for await (const chunk of io.stdin.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    taken += chunk.length;
    if (taken >= size) break;
  }
  installed.push(taken);
  await io.out('Success\n');
  return 0;
};

const follow = async (io: Parameters<ShellCommand>[1], following: Set<AbortSignal>): Promise<number> => {
  following.add(io.signal);
  while (!io.signal.aborted) {
    await io.out('11-23 17:00:00.000  1  1 I tag: line\n');
    await delay(5, undefined, { signal: io.signal }).catch(() => undefined);
  }
  following.delete(io.signal);
  return 0;
};

/** Gives back what it gets. */
function echo(): Duplex {
  const duplex: Duplex = new Duplex({
    read: () => undefined,
    write: (chunk, _encoding, done) => {
      duplex.push(chunk);
      done();
    },
    final: (done) => {
      duplex.push(null);
      done();
    },
  });
  return duplex;
}
