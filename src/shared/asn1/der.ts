import { Malformed } from './malformed.ts';

/** Universal tag numbers of ITU-T X.680. */
export const derTag = {
  boolean: 1,
  integer: 2,
  bitString: 3,
  octetString: 4,
  objectIdentifier: 6,
  utf8String: 12,
  sequence: 16,
  set: 17,
  numericString: 18,
  printableString: 19,
  t61String: 20,
  ia5String: 22,
  utcTime: 23,
  generalizedTime: 24,
  visibleString: 26,
  universalString: 28,
  bmpString: 30,
} as const;

export interface DerValue {
  /** 0 universal, 1 application, 2 context-specific, 3 private. */
  readonly tagClass: number;
  readonly tag: number;
  readonly constructed: boolean;
  /** Header and content. */
  readonly whole: Buffer;
  readonly content: Buffer;
}

interface Header {
  tagClass: number;
  tag: number;
  constructed: boolean;
  contentOffset: number;
  /** -1 for the indefinite form of BER. */
  length: number;
}

const maximumElements = 4096;

/** Identifier and length octets (ITU-T X.690, 8.1.2 and 8.1.3). BER is accepted: old signers wrote it, and Android reads it. */
function readHeader(bytes: Buffer, offset: number): Header {
  const identifier = byteAt(bytes, offset);
  let position = offset + 1;
  let tag = identifier & 0x1f;
  if (tag === 0x1f) {
    tag = 0;
    for (let count = 0; ; count += 1) {
      if (count === 4) throw new Malformed(`tag number too long at ${offset}`);
      const octet = byteAt(bytes, position);
      position += 1;
      tag = (tag << 7) | (octet & 0x7f);
      if ((octet & 0x80) === 0) break;
    }
  }
  const first = byteAt(bytes, position);
  position += 1;
  const header = { tagClass: identifier >> 6, tag, constructed: (identifier & 0x20) !== 0 };
  if (first < 0x80) return { ...header, contentOffset: position, length: first };
  if (first === 0x80) {
    if (!header.constructed) throw new Malformed(`indefinite length of a primitive value at ${offset}`);
    return { ...header, contentOffset: position, length: -1 };
  }
  let length = 0;
  for (let count = 0; count < (first & 0x7f); count += 1) {
    length = length * 256 + byteAt(bytes, position);
    position += 1;
    if (length > bytes.length) throw new Malformed(`length at ${offset} is over ${bytes.length} bytes`);
  }
  return { ...header, contentOffset: position, length };
}

function byteAt(bytes: Buffer, offset: number): number {
  const octet = bytes[offset];
  if (octet === undefined) throw new Malformed(`value cut off at ${offset}`);
  return octet;
}

/** Where the content of an indefinite-length value ends: the offset of its end-of-contents octets. Iterative, for any nesting. */
function endOfIndefinite(bytes: Buffer, contentOffset: number): number {
  let position = contentOffset;
  let open = 1;
  for (;;) {
    if (byteAt(bytes, position) === 0 && byteAt(bytes, position + 1) === 0) {
      open -= 1;
      if (open === 0) return position;
      position += 2;
      continue;
    }
    const header = readHeader(bytes, position);
    if (header.length === -1) {
      open += 1;
      position = header.contentOffset;
      continue;
    }
    position = header.contentOffset + header.length;
  }
}

function readValue(bytes: Buffer, offset: number): { value: DerValue; end: number } {
  const header = readHeader(bytes, offset);
  const { tagClass, tag, constructed, contentOffset } = header;
  const indefinite = header.length === -1;
  const contentEnd = indefinite ? endOfIndefinite(bytes, contentOffset) : contentOffset + header.length;
  const end = indefinite ? contentEnd + 2 : contentEnd;
  if (end > bytes.length) throw new Malformed(`value at ${offset} is ${end - bytes.length} bytes too long`);
  const value = {
    tagClass,
    tag,
    constructed,
    whole: bytes.subarray(offset, end),
    content: bytes.subarray(contentOffset, contentEnd),
  };
  return { value, end };
}

/** The first value in `bytes`; what follows it is ignored, as Java and Android ignore it. */
export function parseDer(bytes: Buffer): DerValue {
  return readValue(bytes, 0).value;
}

/** The values inside a constructed value, or one after the other in a buffer. */
export function childrenOf(content: Buffer): DerValue[] {
  const children: DerValue[] = [];
  let offset = 0;
  while (offset < content.length) {
    if (children.length === maximumElements) throw new Malformed(`more than ${maximumElements} elements`);
    const { value, end } = readValue(content, offset);
    children.push(value);
    offset = end;
  }
  return children;
}

export function isUniversal(value: DerValue | undefined, tag: number): value is DerValue {
  return value !== undefined && value.tagClass === 0 && value.tag === tag;
}

export function isContext(value: DerValue | undefined, tag: number): value is DerValue {
  return value !== undefined && value.tagClass === 2 && value.tag === tag;
}

/** `value` if it has the universal `tag`, else `Malformed` naming what was wanted. */
export function expectUniversal(value: DerValue | undefined, tag: number, what: string): DerValue {
  if (value?.tagClass === 0 && value.tag === tag) return value;
  const found = value === undefined ? 'nothing' : `tag ${value.tagClass}/${value.tag}`;
  throw new Malformed(`${what}: expected tag 0/${tag}, found ${found}`);
}

export function sequenceOf(value: DerValue | undefined, what: string): DerValue[] {
  return childrenOf(expectUniversal(value, derTag.sequence, what).content);
}

export function setOf(value: DerValue | undefined, what: string): DerValue[] {
  return childrenOf(expectUniversal(value, derTag.set, what).content);
}

/** Dotted decimal form. Arcs over 2^53 are refused: no algorithm or attribute has one. */
export function objectIdentifier(value: DerValue | undefined, what: string): string {
  const { content } = expectUniversal(value, derTag.objectIdentifier, what);
  if (content.length === 0 || content.length > 64)
    throw new Malformed(`${what}: object identifier of ${content.length} bytes`);
  const arcs: number[] = [];
  let arc = 0;
  for (const octet of content) {
    arc = arc * 128 + (octet & 0x7f);
    if (arc > Number.MAX_SAFE_INTEGER) throw new Malformed(`${what}: object identifier arc too large`);
    if ((octet & 0x80) !== 0) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [first = 0, ...others] = arcs;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...others].join('.');
}

/** Lower-case hex of a two's complement INTEGER without leading zeros; `-` in front of a negative one. */
export function integerHex(value: DerValue | undefined, what: string): string {
  const { content } = expectUniversal(value, derTag.integer, what);
  if (content.length === 0 || content.length > 4096) throw new Malformed(`${what}: integer of ${content.length} bytes`);
  if (((content[0] ?? 0) & 0x80) === 0) return content.toString('hex').replace(/^0+(?=.)/, '');
  const magnitude = (1n << BigInt(content.length * 8)) - BigInt(`0x${content.toString('hex')}`);
  return `-${magnitude.toString(16)}`;
}

/** Bytes of a BIT STRING; unused bits at the end are left in. */
export function bitString(value: DerValue | undefined, what: string): Buffer {
  const { content } = expectUniversal(value, derTag.bitString, what);
  if (content.length === 0) throw new Malformed(`${what}: bit string without its first octet`);
  return content.subarray(1);
}
