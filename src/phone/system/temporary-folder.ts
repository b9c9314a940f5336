import { rmSync } from 'node:fs';

import { abandonedFolders, makeOwnedFolder } from '../../shared/owned-folder.ts';

const open = new Set<string>();
let watching = false;

/**
 * A folder of the host that is gone with its phone, also when the process exits without stopping it. What a killed process left is removed
 * by the first phone of the next one.
 */
export function createTemporaryFolder(): { path: string; remove(): void } {
  if (!watching) {
    process.on('exit', removeAll);
    for (const left of [...abandonedFolders('phone'), ...abandonedFolders('browser')]) removeQuietly(left);
  }
  watching = true;
  const path = makeOwnedFolder('phone');
  open.add(path);
  return {
    path,
    remove() {
      // A browser that is just ending may still write.
      rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
      open.delete(path);
    },
  };
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 2 });
  } catch {
    // A browser that has not noticed yet still writes: the next process tries again.
  }
}

function removeAll(): void {
  for (const path of open) removeQuietly(path);
}
