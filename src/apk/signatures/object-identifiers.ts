/** Hash names as `node:crypto` takes them. */
export type HashName = 'md5' | 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512';
export type KeyKind = 'rsa' | 'dsa' | 'ec';

/** Message digests (RFC 1321, RFC 3279, NIST CSOR). */
export const digestAlgorithms: Readonly<Record<string, HashName>> = {
  '1.2.840.113549.2.5': 'md5',
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

export interface SignatureObjectIdentifier {
  key: KeyKind;
  /** Absent where the identifier names the key alone and the digest stands beside it. */
  hash?: HashName;
}

/** Signature algorithms (RFC 3279, RFC 4055, RFC 5758) that JAR signing may use. */
export const signatureAlgorithmIdentifiers: Readonly<Record<string, SignatureObjectIdentifier>> = {
  '1.2.840.113549.1.1.1': { key: 'rsa' },
  '1.2.840.113549.1.1.4': { key: 'rsa', hash: 'md5' },
  '1.2.840.113549.1.1.5': { key: 'rsa', hash: 'sha1' },
  '1.2.840.113549.1.1.14': { key: 'rsa', hash: 'sha224' },
  '1.2.840.113549.1.1.11': { key: 'rsa', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { key: 'rsa', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { key: 'rsa', hash: 'sha512' },
  '1.2.840.10040.4.1': { key: 'dsa' },
  '1.2.840.10040.4.3': { key: 'dsa', hash: 'sha1' },
  '2.16.840.1.101.3.4.3.1': { key: 'dsa', hash: 'sha224' },
  '2.16.840.1.101.3.4.3.2': { key: 'dsa', hash: 'sha256' },
  '2.16.840.1.101.3.4.3.3': { key: 'dsa', hash: 'sha384' },
  '2.16.840.1.101.3.4.3.4': { key: 'dsa', hash: 'sha512' },
  '1.2.840.10045.2.1': { key: 'ec' },
  '1.2.840.10045.4.1': { key: 'ec', hash: 'sha1' },
  '1.2.840.10045.4.3.1': { key: 'ec', hash: 'sha224' },
  '1.2.840.10045.4.3.2': { key: 'ec', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { key: 'ec', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { key: 'ec', hash: 'sha512' },
};

const keyNames: Readonly<Record<KeyKind, string>> = { rsa: 'RSA', dsa: 'DSA', ec: 'ECDSA' };

/** Further algorithms certificates are signed with, for their names only. */
const otherSignatureNames: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.2': 'MD2withRSA',
  '1.2.840.113549.1.1.10': 'RSASSA-PSS',
  '1.3.14.3.2.29': 'SHA1withRSA',
  '1.2.156.10197.1.501': 'SM3withSM2',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
};

/** `SHA256withRSA` as Java names it; the object identifier where there is no name. */
export function signatureAlgorithmName(identifier: string): string {
  const known = signatureAlgorithmIdentifiers[identifier];
  if (known?.hash === undefined) return otherSignatureNames[identifier] ?? identifier;
  return `${known.hash.toUpperCase()}with${keyNames[known.key]}`;
}

/** Public key algorithms of a SubjectPublicKeyInfo. */
export const keyAlgorithmNames: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.1': 'RSA',
  '2.5.8.1.1': 'RSA',
  '1.2.840.113549.1.1.10': 'RSASSA-PSS',
  '1.2.840.10040.4.1': 'DSA',
  '1.2.840.10045.2.1': 'EC',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
};

/** Curves of EC keys (RFC 5480, SEC 2, RFC 5639) by the names OpenSSL gives them. */
export const namedCurves: Readonly<Record<string, { name: string; bits: number }>> = {
  '1.2.840.10045.3.1.1': { name: 'prime192v1', bits: 192 },
  '1.2.840.10045.3.1.7': { name: 'prime256v1', bits: 256 },
  '1.3.132.0.33': { name: 'secp224r1', bits: 224 },
  '1.3.132.0.10': { name: 'secp256k1', bits: 256 },
  '1.3.132.0.34': { name: 'secp384r1', bits: 384 },
  '1.3.132.0.35': { name: 'secp521r1', bits: 521 },
  '1.3.36.3.3.2.8.1.1.7': { name: 'brainpoolP256r1', bits: 256 },
  '1.3.36.3.3.2.8.1.1.11': { name: 'brainpoolP384r1', bits: 384 },
  '1.3.36.3.3.2.8.1.1.13': { name: 'brainpoolP512r1', bits: 512 },
  '1.2.156.10197.1.301': { name: 'SM2', bits: 256 },
};

/** Attribute types of a distinguished name by the keywords Java prints (`sun.security.x509.AVAKeyword` documents the same list). */
export const attributeTypeKeywords: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SURNAME',
  '2.5.4.5': 'SERIALNUMBER',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'STREET',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'T',
  '2.5.4.42': 'GIVENNAME',
  '2.5.4.43': 'INITIALS',
  '2.5.4.44': 'GENERATION',
  '2.5.4.46': 'DNQ',
  '1.2.840.113549.1.9.1': 'EMAILADDRESS',
  '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.3.6.1.4.1.42.2.11.2.1': 'IP',
};

/** Certificate extensions (RFC 5280) a verifier may meet as critical without having to refuse the certificate. */
export const understoodExtensions: ReadonlySet<string> = new Set([
  '2.5.29.14',
  '2.5.29.15',
  '2.5.29.16',
  '2.5.29.17',
  '2.5.29.18',
  '2.5.29.19',
  '2.5.29.20',
  '2.5.29.21',
  '2.5.29.24',
  '2.5.29.27',
  '2.5.29.28',
  '2.5.29.29',
  '2.5.29.30',
  '2.5.29.31',
  '2.5.29.32',
  '2.5.29.33',
  '2.5.29.35',
  '2.5.29.36',
  '2.5.29.37',
  '2.5.29.46',
  '2.5.29.54',
  '1.3.6.1.5.5.7.1.1',
  '1.3.6.1.5.5.7.1.11',
  '2.16.840.1.113730.1.1',
]);

export const keyUsageExtension = '2.5.29.15';

/** PKCS #7 and PKCS #9 (RFC 2315, RFC 2985). */
export const pkcs = {
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
} as const;
