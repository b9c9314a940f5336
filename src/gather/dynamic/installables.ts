import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import type { ByteSource } from '../../apk/bytes.ts';
import { openContainer } from '../../apk/container/open.ts';
import { Budget, defaultLimits } from '../../shared/budget.ts';

const chunk = 1 << 20;

/**
 * The APK files to install for what was handed in, base first: the file itself, or the parts of a set written into `folder`. The names in
 * a set come from strangers and are not used.
 */
export function installables(path: string, folder: string): string[] {
  const container = openContainer(path, new Budget(defaultLimits));
  try {
    if (container.format === 'apk') return [path];
    mkdirSync(folder, { recursive: true });
    return container.parts.map((part, index) => {
      const file = join(folder, index === 0 ? 'base.apk' : `split-${index}.apk`);
      copy(part.archive.source, file);
      return file;
    });
  } finally {
    container.close();
  }
}

function copy(source: ByteSource, file: string): void {
  const handle = openSync(file, 'w');
  try {
    for (let offset = 0; offset < source.size; offset += chunk) writeSync(handle, source.read(offset, chunk));
  } finally {
    closeSync(handle);
  }
}
