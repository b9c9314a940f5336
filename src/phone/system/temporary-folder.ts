import { mkdirSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const open = new Set<string>();
let watching = false;

/** A folder of the host that is gone with its phone, also when the process exits without stopping it. */
export function createTemporaryFolder(): { path: string; remove(): void } {
  const path = join(tmpdir(), `zhijian-phone-${randomUUID()}`);
  mkdirSync(path, { recursive: true });
  open.add(path);
  if (!watching) process.on('exit', removeAll);
  watching = true;
  return {
    path,
    remove() {
      // A browser that is just ending may still write.
      rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
      open.delete(path);
    },
  };
}

function removeAll(): void {
  for (const path of open) rmSync(path, { recursive: true, force: true, maxRetries: 2 });
}
