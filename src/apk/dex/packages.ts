import { packageName } from './descriptor.ts';

/** Counts classes per package. */
export interface PackageCounter {
  add(descriptor: string): void;
  counts(): { name: string; classes: number }[];
}

export function createPackageCounter(): PackageCounter {
  const counted = new Map<string, number>();
  // Classes of one package mostly come together: what they share is kept as it stands, and named when it changes.
  let folder = '';
  let classes = 0;

  function flush(): void {
    if (classes === 0) return;
    const name = packageName(folder);
    counted.set(name, (counted.get(name) ?? 0) + classes);
    classes = 0;
  }

  return {
    add(descriptor) {
      const length = descriptor.lastIndexOf('/') + 1;
      if (length !== folder.length || !descriptor.startsWith(folder)) {
        flush();
        folder = descriptor.slice(0, length);
      }
      classes++;
    },
    counts() {
      flush();
      return Array.from(counted, ([name, count]) => ({ name, classes: count }));
    },
  };
}
