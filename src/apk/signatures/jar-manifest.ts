import { Malformed } from '../../shared/asn1/malformed.ts';

/** One section of a JAR manifest or signature file (JAR File Specification, "JAR Manifest"). */
export interface ManifestSection {
  /** Value of the `Name` attribute where it stands first, as it does in every section of an entry. */
  name: string | undefined;
  /** First byte, and the byte after the empty line that ends the section. */
  start: number;
  end: number;
  /** The value of the first attribute of this name, in any letter case. */
  attribute(name: string): string | undefined;
}

const carriageReturn = 0x0d;
const lineFeed = 0x0a;
const space = 0x20;

/** A zip file without zip64, which Android does not read, has at most 65,535 entries. */
const maximumSections = 100_000;
/** An entry name has at most 65,535 bytes, and signing tools fold lines at 70. */
const maximumLines = 10_000;

/**
 * Reads all sections, the main one first. Lenient where Android is: any of the three line ends, lines of any length, spaces around names
 * and values kept, an attribute without `: ` is a name with an empty value. `Malformed` for more than a zip file can need.
 */
export function readManifestSections(bytes: Buffer): ManifestSection[] {
  const sections: ManifestSection[] = [];
  let lines: Buffer[] = [];
  let start = 0;
  let offset = 0;
  while (offset < bytes.length) {
    const lineStart = offset;
    const lineEnd = endOfLine(bytes, offset);
    offset = afterLineEnd(bytes, lineEnd);
    if (lineEnd > lineStart) {
      if (lines.length === 0) start = lineStart;
      if (lines.length === maximumLines) throw new Malformed(`a section of more than ${maximumLines} lines`);
      lines.push(bytes.subarray(lineStart, lineEnd));
      continue;
    }
    if (sections.length === maximumSections) throw new Malformed(`more than ${maximumSections} sections`);
    if (lines.length > 0) sections.push(section(lines, start, offset));
    lines = [];
  }
  if (lines.length > 0) sections.push(section(lines, start, bytes.length));
  return sections;
}

function endOfLine(bytes: Buffer, offset: number): number {
  let position = offset;
  while (position < bytes.length && bytes[position] !== carriageReturn && bytes[position] !== lineFeed) position += 1;
  return position;
}

function afterLineEnd(bytes: Buffer, lineEnd: number): number {
  return bytes[lineEnd] === carriageReturn && bytes[lineEnd + 1] === lineFeed ? lineEnd + 2 : lineEnd + 1;
}

function section(lines: readonly Buffer[], start: number, end: number): ManifestSection {
  const attributes = new Map<string, string>();
  let firstName: string | undefined;
  let name: string | undefined;
  for (const text of unfolded(lines)) {
    const delimiter = text.indexOf(': ');
    const key = (delimiter === -1 ? text : text.slice(0, delimiter)).toLowerCase();
    const value = delimiter === -1 ? '' : text.slice(delimiter + 2);
    if (firstName === undefined && key === 'name') name = value;
    firstName ??= key;
    if (!attributes.has(key)) attributes.set(key, value);
  }
  return { name, start, end, attribute: (wanted) => attributes.get(wanted.toLowerCase()) };
}

/** Attribute lines with their continuation lines, which begin with a space, joined as bytes: a character may be split between two. */
function unfolded(lines: readonly Buffer[]): string[] {
  const attributes: string[] = [];
  for (let index = 0; index < lines.length;) {
    const parts = [lines[index] as Buffer];
    index += 1;
    for (let next = lines[index]; next?.[0] === space; next = lines[index]) {
      parts.push(next.subarray(1));
      index += 1;
    }
    attributes.push((parts.length === 1 ? parts[0] : Buffer.concat(parts))?.toString('utf8') ?? '');
  }
  return attributes;
}
