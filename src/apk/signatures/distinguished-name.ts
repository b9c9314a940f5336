import type { DerValue } from '../../shared/asn1/der.ts';
import { childrenOf, derTag, objectIdentifier, parseDer, sequenceOf, setOf } from '../../shared/asn1/der.ts';
import { Malformed } from '../../shared/asn1/malformed.ts';
import { attributeTypeKeywords } from './object-identifiers.ts';

const maximumAttributes = 256;

/**
 * A Name (RFC 5280, 4.1.2.4) as text, most specific part first: `CN=国家示例中心, O=示例, C=CN`. Quoting follows Java's
 * `X500Principal.toString`, which is what apksigner prints; unlike Java, Chinese bytes in old string types are decoded.
 */
export function distinguishedName(value: DerValue | undefined, what: string): string {
  return nameText(value, what, quoted);
}

function nameText(value: DerValue | undefined, what: string, show: (text: string) => string): string {
  const parts: string[] = [];
  for (const part of sequenceOf(value, what)) {
    if (parts.length === maximumAttributes) throw new Malformed(`${what}: more than ${maximumAttributes} parts`);
    parts.push(
      setOf(part, what)
        .map((attribute) => attributeText(attribute, what, show))
        .join(' + '),
    );
  }
  return parts.reverse().join(', ');
}

/**
 * Whether two DER names are one, whatever string types they are written in: a signer's issuer is often UTF8String in one place and
 * PrintableString in another. Names Java's `X500Principal.equals` takes for equal are equal here. Both must have been read before.
 */
export function sameName(one: Buffer, other: Buffer): boolean {
  return one.equals(other) || comparable(one) === comparable(other);
}

function comparable(name: Buffer): string {
  return nameText(parseDer(name), 'name', (text) => text.trim().replace(/\s+/g, ' ').toLowerCase());
}

function attributeText(attribute: DerValue, what: string, show: (text: string) => string): string {
  const [type, value] = sequenceOf(attribute, what);
  const identifier = objectIdentifier(type, what);
  if (value === undefined) throw new Malformed(`${what}: attribute ${identifier} has no value`);
  const keyword = attributeTypeKeywords[identifier] ?? `OID.${identifier}`;
  const text = directoryString(value);
  return `${keyword}=${text === undefined ? `#${value.whole.toString('hex')}` : show(text)}`;
}

const special = /[,+=\n<>#;\\"]/;

function quoted(text: string): string {
  const alreadyQuoted = text.length > 1 && text.startsWith('"') && text.endsWith('"');
  if (alreadyQuoted) return text;
  const needed = special.test(text) || /^[ \n]|[ \n]$|[ \n]{2}/.test(text);
  return needed ? `"${text.replace(/["\\]/g, '\\$&')}"` : text;
}

/** The text of a DirectoryString or another ASN.1 string; undefined for a value that is no string. */
function directoryString(value: DerValue): string | undefined {
  if (value.tagClass !== 0) return undefined;
  const bytes = value.constructed ? joined(value) : value.content;
  switch (value.tag) {
    case derTag.utf8String:
      return bytes.toString('utf8');
    case derTag.printableString:
    case derTag.numericString:
    case derTag.ia5String:
    case derTag.visibleString:
    case derTag.t61String:
      return singleByteString(bytes);
    case derTag.bmpString:
      return bigEndian(bytes, 2);
    case derTag.universalString:
      return bigEndian(bytes, 4);
    default:
      return undefined;
  }
}

function joined(value: DerValue): Buffer {
  return Buffer.concat(childrenOf(value.content).map((child) => child.content));
}

/**
 * Signing tools on Chinese systems write UTF-8 or GB 2312 bytes into string types that hold neither. Bytes that are valid UTF-8, or that
 * are GB 2312 pairs throughout, are read as such; anything else is ISO 8859-1, as Java reads it.
 */
function singleByteString(bytes: Buffer): string {
  if (bytes.every((octet) => octet < 0x80)) return bytes.toString('latin1');
  const utf8 = bytes.toString('utf8');
  if (!utf8.includes('\ufffd')) return utf8;
  const latin1 = bytes.toString('latin1');
  const pairsOnly = /^(?:[\u0000-\u007f]|[\u00b0-\u00f7][\u00a1-\u00fe])*$/.test(latin1);
  return pairsOnly ? new TextDecoder('gb18030').decode(bytes) : latin1;
}

function bigEndian(bytes: Buffer, width: 2 | 4): string {
  let text = '';
  for (let offset = 0; offset + width <= bytes.length; offset += width) {
    const unit = bytes.readUIntBE(offset, width);
    text += unit > 0x10ffff ? '\ufffd' : width === 2 ? String.fromCharCode(unit) : String.fromCodePoint(unit);
  }
  return text;
}
