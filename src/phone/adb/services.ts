import type { Duplex } from 'node:stream';

import type { CommandIo } from '../shell/command.ts';
import type { FileSystem } from '../shell/file-system.ts';

/** What the transport hands on: everything that is not framing. */
export interface DeviceServices {
  /** `device::ro.product.name=…;…;features=…`, sent in CNXN. */
  banner(): string;
  /** One command line as `shell:` and `exec:` bring it; empty: read commands from stdin. Resolves to the exit code. */
  shell(commandLine: string, io: Omit<CommandIo, 'files' | 'variables'>): Promise<number>;
  /** `tcp:6790`, `localabstract:name`. undefined refuses. May wait a little for a server that is just starting. */
  openSocket(name: string): Promise<Duplex | undefined>;
  readonly files: FileSystem;
  /** A service that nothing answers: refused as on a phone, and noted. */
  unknown(what: string): void;
}
