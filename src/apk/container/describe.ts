import { sha256, sm3 } from '../../shared/hashing.ts';
import type { Problem } from '../problem.ts';
import { auditLocalHeaders } from '../zip/audit.ts';
import { hashSource } from './hash.ts';
import type { Container, ContainerFormat, ContainerPart } from './model.ts';
import { nestedCode, type NestedCode } from './nested-code.ts';

export interface ContainerDescription {
  readonly file: { readonly name: string; readonly size: number; readonly sha256: string; readonly sm3: string };
  readonly format: ContainerFormat;
  readonly parts: readonly PartDescription[];
  /** Of the container and of its archives; places in one of several parts are `part!/place`. */
  readonly problems: readonly Problem[];
  readonly nestedCode: readonly NestedCode[];
}

export interface PartDescription {
  readonly name: string;
  readonly role: ContainerPart['role'];
  /** Bytes; the whole bundle for a module of an app bundle, and so with `sha256`. */
  readonly size: number;
  readonly sha256: string;
  /** Entries in the central directory. */
  readonly entries: number;
  /** Sums over the central directory, in bytes. */
  readonly compressedSize: number;
  readonly uncompressedSize: number;
}

/**
 * Counts, sizes and digests of a container and its parts, with all that is wrong with its archives: every byte is read once for each
 * part and once for the whole, and every local header is compared with its central record.
 */
export function describeContainer(container: Container): ContainerDescription {
  const { source } = container;
  const whole = source === undefined ? undefined : hashSource(source, ['sha256', 'sm3']);
  const parts = container.parts.map((part) => {
    auditLocalHeaders(part.archive);
    // The one part of a plain APK, and each module of a bundle, is the handed-in file itself.
    const same = part.archive.source === source ? whole : undefined;
    return describePart(part, (same ?? hashSource(part.archive.source, ['sha256'])).sha256);
  });
  const nested = container.parts.flatMap((part) => {
    return nestedCode(part.archive).map(({ file, type, size }) => ({
      file: located(container, part, file),
      type,
      size,
    }));
  });
  return {
    file:
      whole === undefined || source === undefined
        ? folderOf(container, parts)
        : { name: container.name, size: source.size, ...whole },
    format: container.format,
    parts,
    problems: containerProblems(container),
    nestedCode: nested,
  };
}

/** Of the container and of its archives as far as they have been read. */
export function containerProblems(container: Container): Problem[] {
  const problems = [...container.problems];
  // The modules of a bundle share one archive, and its problems name places in that.
  if (container.format === 'aab') return [...problems, ...container.parts[0].archive.problems];
  for (const part of container.parts) {
    for (const problem of part.archive.problems)
      problems.push({ ...problem, place: located(container, part, problem.place) });
  }
  return problems;
}

function located(container: Container, part: ContainerPart, place: string): string {
  if (container.parts.length === 1) return place;
  return place === '' ? part.name : `${part.name}!/${place}`;
}

/** A folder has no bytes of its own: its digests are those of its parts' lines as `sha256sum` prints them. */
function folderOf({ name }: Container, parts: readonly PartDescription[]): ContainerDescription['file'] {
  const list = parts.map((part) => `${part.sha256}  ${part.name}\n`).join('');
  return { name, size: parts.reduce((sum, part) => sum + part.size, 0), sha256: sha256(list), sm3: sm3(list) };
}

function describePart({ name, role, archive }: ContainerPart, digest: string): PartDescription {
  let compressedSize = 0;
  let uncompressedSize = 0;
  for (const entry of archive.entries) {
    compressedSize += entry.compressedSize;
    uncompressedSize += entry.size;
  }
  const { source, entries } = archive;
  return { name, role, size: source.size, sha256: digest, entries: entries.length, compressedSize, uncompressedSize };
}
