import type { ByteSource } from '../bytes.ts';
import type { Problem } from '../problem.ts';
import type { ZipArchive } from '../zip/model.ts';

export const containerFormats = ['apk', 'apks', 'xapk', 'apkm', 'folder', 'aab'] as const;

/**
 * `apk`: one APK. `apks`: a split set as bundletool or SAI write it, and any other archive of APKs. `xapk`: APKPure's set with a
 * manifest.json. `apkm`: APKMirror's set with an info.json. `folder`: split APKs lying side by side. `aab`: an Android App Bundle.
 */
export type ContainerFormat = (typeof containerFormats)[number];

export interface ContainerPart {
  /** File name; inside an archive the entry's name, `outer.apks!/…` when nested twice. Printable, never a path on disk. */
  readonly name: string;
  readonly role: 'base' | 'split' | 'module';
  readonly archive: ZipArchive;
}

export interface Container {
  /** File or folder name without the folders above it. */
  readonly name: string;
  readonly format: ContainerFormat;
  /** What was handed in, byte for byte; undefined for a folder. */
  readonly source: ByteSource | undefined;
  /** Base first when there is one, then in order of their names. */
  readonly parts: readonly [ContainerPart, ...ContainerPart[]];
  /** Defects of the container itself; those of the archives are in each part's `archive.problems`. */
  readonly problems: readonly Problem[];
  close(): void;
}
