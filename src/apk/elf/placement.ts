import type { ZipEntry } from '../zip/model.ts';

/** How a library lies in the APK. One that is stored at a page boundary can be loaded without unpacking it. */
export interface LibraryPlacement {
  stored: boolean;
  /** From the start of the APK; -1 when the local header cannot be read. */
  dataOffset: number;
  /** Stored and at a multiple of 4,096 or 16,384 bytes; false for a deflated one, which is unpacked at installation. */
  at4K: boolean;
  at16K: boolean;
}

export function libraryPlacement({ stored, dataOffset }: ZipEntry): LibraryPlacement {
  const placed = stored && dataOffset >= 0;
  return { stored, dataOffset, at4K: placed && dataOffset % 4096 === 0, at16K: placed && dataOffset % 16_384 === 0 };
}
