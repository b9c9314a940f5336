import { noteTypes, segmentTypes } from './constants.ts';
import type { ElfFile } from './file.ts';
import type { LibraryFacts } from './model.ts';

const maxNoteBytes = 1024 * 1024;
const maxNotes = 1024;

/** The notes that tell where a library comes from: GNU build id, and the Android ident that the NDK's `crtbegin_so.S` writes. */
export function readNotes(elf: ElfFile): Pick<LibraryFacts, 'buildId' | 'android'> {
  const facts: Pick<LibraryFacts, 'buildId' | 'android'> = { buildId: '', android: undefined };
  let seen = 0;
  for (const { type, offset, filesz } of elf.segments) {
    if (type !== segmentTypes.note) continue;
    const bytes = elf.source.read(offset, Math.min(filesz, maxNoteBytes));
    let at = 0;
    while (at + 12 <= bytes.length && seen++ < maxNotes) {
      const [nameSize, size, kind] = [word(elf, bytes, at), word(elf, bytes, at + 4), word(elf, bytes, at + 8)];
      const start = at + 12 + pad(nameSize);
      if (start + size > bytes.length) {
        elf.problem('elf-note', offset + at, `note of ${nameSize} and ${size} bytes in ${bytes.length - at}`, false);
        break;
      }
      takeNote(
        elf,
        bytes.toString('latin1', at + 12, at + 12 + nameSize).replace(/\0+$/, ''),
        kind,
        bytes.subarray(start, start + size),
        facts,
      );
      at = start + pad(size);
    }
  }
  return facts;
}

function takeNote(
  elf: ElfFile,
  owner: string,
  kind: number,
  content: Buffer,
  facts: Pick<LibraryFacts, 'buildId' | 'android'>,
): void {
  if (owner === 'GNU' && kind === noteTypes.gnuBuildId) facts.buildId = content.toString('hex');
  if (owner !== 'Android' || kind !== noteTypes.androidIdent || content.length < 4) return;
  facts.android = {
    api: word(elf, content, 0),
    ndk: text(content.subarray(4, 68)),
    ndkBuild: text(content.subarray(68, 132)),
  };
}

function word({ big }: ElfFile, bytes: Buffer, at: number): number {
  return big ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
}

function text(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return bytes.toString('latin1', 0, end < 0 ? bytes.length : end);
}

function pad(size: number): number {
  return Math.ceil(size / 4) * 4;
}
