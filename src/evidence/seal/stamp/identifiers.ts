/** Object identifiers of time stamps: RFC 3161, RFC 5652, RFC 5035, RFC 5816; GM/T 0006 for SM2 and SM3. */
export const identifiers = {
  signedData: ['1.2.840.113549.1.7.2', '1.2.156.10197.6.1.4.2.2'],
  stampInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  stampingPurpose: '1.3.6.1.5.5.7.3.8',
  sha256: '2.16.840.1.101.3.4.2.1',
} as const;

/** Digest algorithms by the names of `node:crypto`. SHA-1 and MD5 are not believed. */
export const digests: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '1.2.156.10197.1.401': 'sm3',
};

export interface SignatureAlgorithm {
  kind: 'rsa' | 'rsa-pss' | 'ec' | 'ed25519' | 'sm2';
  /** Absent: the digest algorithm that stands beside it. */
  hash?: string;
}

export const signatureAlgorithms: Readonly<Record<string, SignatureAlgorithm>> = {
  '1.2.840.113549.1.1.1': { kind: 'rsa' },
  '1.2.840.113549.1.1.11': { kind: 'rsa', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { kind: 'rsa', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { kind: 'rsa', hash: 'sha512' },
  '1.2.840.113549.1.1.10': { kind: 'rsa-pss' },
  '1.2.840.10045.2.1': { kind: 'ec' },
  '1.2.840.10045.4.3.2': { kind: 'ec', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { kind: 'ec', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { kind: 'ec', hash: 'sha512' },
  '1.3.101.112': { kind: 'ed25519' },
  '1.2.156.10197.1.501': { kind: 'sm2', hash: 'sm3' },
  '1.2.156.10197.1.301.1': { kind: 'sm2', hash: 'sm3' },
};
