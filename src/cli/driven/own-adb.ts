import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

import { attachedDevices } from '../../device/adb/host.ts';
import { abandonedFolders, makeOwnedFolder } from '../../shared/owned-folder.ts';

/** Port of an adb server that is there for one phone alone; it starts when it is first asked for something. */
export interface OwnAdb {
  port: number;
  /** Ends the server. Never throws. */
  end(): Promise<void>;
}

const noteFile = 'server.json';
const note = z.object({ port: z.number().int().min(1).max(65_535), serial: z.string() });

/** The user's own server is left in peace. A server outlives who started it: those of killed processes are ended here. */
export async function ownAdb(adb: string, serial: string): Promise<OwnAdb> {
  for (const folder of abandonedFolders('adb')) await endAbandoned(adb, folder);
  const port = await freePort();
  const folder = makeOwnedFolder('adb');
  writeFileSync(join(folder, noteFile), JSON.stringify({ port, serial }));
  return {
    port,
    end: async () => {
      await killServer(adb, port);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** By now the port may be somebody else's: only a server that knows no phone but the dead one is the one that was left. */
async function endAbandoned(adb: string, folder: string): Promise<void> {
  try {
    const { port, serial } = note.parse(JSON.parse(readFileSync(join(folder, noteFile), 'utf8')));
    const known = await attachedDevices(port, { timeout: 2000 });
    if (known.every((device) => device.serial === serial)) await killServer(adb, port);
  } catch {
    // It has ended, or says nothing that could be understood.
  }
  rmSync(folder, { recursive: true, force: true });
}

async function killServer(adb: string, port: number): Promise<void> {
  await promisify(execFile)(adb, ['-P', String(port), 'kill-server'], { timeout: 5000 }).catch(() => {});
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
