/** Strength as GB/T 39786-2021, GM/T documents and NIST SP 800-131A Rev. 2 see it; the rules decide what follows. */
type CryptoStrength = 'national' | 'sound' | 'weak' | 'broken';

export interface CryptoAlgorithm {
  /** Permanent, kebab-case: `crypto.algorithms[].id` in evidence. */
  id: string;
  strength: CryptoStrength;
  use: 'cipher' | 'digest' | 'mac' | 'signature' | 'key-exchange' | 'protocol' | 'key-derivation';
}

export const cryptoAlgorithms: readonly CryptoAlgorithm[] = [
  { id: 'sm2', strength: 'national', use: 'signature' },
  { id: 'sm3', strength: 'national', use: 'digest' },
  { id: 'sm4', strength: 'national', use: 'cipher' },
  { id: 'sm4-ecb', strength: 'weak', use: 'cipher' },
  { id: 'sm9', strength: 'national', use: 'signature' },
  { id: 'zuc', strength: 'national', use: 'cipher' },
  // A product whose purpose are the national algorithms; which of them it uses its names do not tell.
  { id: 'gm-library', strength: 'national', use: 'cipher' },
  { id: 'gm-tls', strength: 'national', use: 'protocol' },
  { id: 'aes', strength: 'sound', use: 'cipher' },
  { id: 'aes-gcm', strength: 'sound', use: 'cipher' },
  { id: 'aes-cbc', strength: 'sound', use: 'cipher' },
  { id: 'aes-ctr', strength: 'sound', use: 'cipher' },
  { id: 'aes-ecb', strength: 'weak', use: 'cipher' },
  { id: 'aes-default', strength: 'weak', use: 'cipher' },
  { id: 'chacha20', strength: 'sound', use: 'cipher' },
  { id: 'des', strength: 'broken', use: 'cipher' },
  { id: 'des-ede', strength: 'weak', use: 'cipher' },
  { id: 'rc2', strength: 'broken', use: 'cipher' },
  { id: 'rc4', strength: 'broken', use: 'cipher' },
  { id: 'blowfish', strength: 'weak', use: 'cipher' },
  { id: 'rsa', strength: 'sound', use: 'cipher' },
  { id: 'rsa-oaep', strength: 'sound', use: 'cipher' },
  { id: 'rsa-pkcs1', strength: 'weak', use: 'cipher' },
  { id: 'rsa-no-padding', strength: 'broken', use: 'cipher' },
  { id: 'md2', strength: 'broken', use: 'digest' },
  { id: 'md4', strength: 'broken', use: 'digest' },
  { id: 'md5', strength: 'broken', use: 'digest' },
  { id: 'sha-1', strength: 'weak', use: 'digest' },
  { id: 'sha-2', strength: 'sound', use: 'digest' },
  { id: 'sha-3', strength: 'sound', use: 'digest' },
  { id: 'hmac-md5', strength: 'weak', use: 'mac' },
  { id: 'hmac-sha1', strength: 'sound', use: 'mac' },
  { id: 'hmac-sha2', strength: 'sound', use: 'mac' },
  { id: 'signature-md5', strength: 'broken', use: 'signature' },
  { id: 'signature-sha1', strength: 'weak', use: 'signature' },
  { id: 'signature-sha2', strength: 'sound', use: 'signature' },
  { id: 'diffie-hellman', strength: 'sound', use: 'key-exchange' },
  { id: 'ecdh', strength: 'sound', use: 'key-exchange' },
  { id: 'pbkdf2', strength: 'sound', use: 'key-derivation' },
  { id: 'pbe-md5-des', strength: 'broken', use: 'key-derivation' },
  { id: 'pbe', strength: 'sound', use: 'key-derivation' },
  { id: 'ssl-3', strength: 'broken', use: 'protocol' },
  { id: 'tls-1.0', strength: 'weak', use: 'protocol' },
  { id: 'tls-1.1', strength: 'weak', use: 'protocol' },
];

/**
 * Algorithm names as handed to `getInstance`, upper case, to their id. Java compares them without regard to case. `api` names the watched
 * APIs (`standards/apis/crypto.ts`) one of which the class must call: outside of it the word may be anything.
 */
export const algorithmNames: readonly { id: string; names: readonly string[]; api: string }[] = [
  { id: 'md2', api: 'message-digest-get-instance', names: ['MD2'] },
  { id: 'md4', api: 'message-digest-get-instance', names: ['MD4'] },
  { id: 'md5', api: 'message-digest-get-instance', names: ['MD5'] },
  { id: 'sha-1', api: 'message-digest-get-instance', names: ['SHA', 'SHA1', 'SHA-1'] },
  {
    id: 'sha-2',
    api: 'message-digest-get-instance',
    names: ['SHA-224', 'SHA-256', 'SHA-384', 'SHA-512', 'SHA256', 'SHA512', 'SHA384', 'SHA-512/256'],
  },
  { id: 'sha-3', api: 'message-digest-get-instance', names: ['SHA3-224', 'SHA3-256', 'SHA3-384', 'SHA3-512'] },
  { id: 'sm3', api: 'message-digest-get-instance', names: ['SM3'] },
  { id: 'hmac-md5', api: 'mac-get-instance', names: ['HMACMD5', 'HMAC-MD5'] },
  { id: 'hmac-sha1', api: 'mac-get-instance', names: ['HMACSHA1', 'HMAC-SHA1', 'HMACSHA'] },
  {
    id: 'hmac-sha2',
    api: 'mac-get-instance',
    names: ['HMACSHA224', 'HMACSHA256', 'HMACSHA384', 'HMACSHA512', 'HMAC-SHA256', 'HMAC-SHA512'],
  },
  { id: 'sm3', api: 'mac-get-instance', names: ['HMACSM3', 'HMAC-SM3', 'HMAC/SM3'] },
  { id: 'signature-md5', api: 'signature-get-instance', names: ['MD5WITHRSA', 'MD2WITHRSA'] },
  {
    id: 'signature-sha1',
    api: 'signature-get-instance',
    names: ['SHA1WITHRSA', 'SHA1WITHDSA', 'SHA1WITHECDSA', 'SHAWITHDSA'],
  },
  {
    id: 'signature-sha2',
    api: 'signature-get-instance',
    names: [
      'SHA224WITHRSA',
      'SHA256WITHRSA',
      'SHA384WITHRSA',
      'SHA512WITHRSA',
      'SHA256WITHECDSA',
      'SHA384WITHECDSA',
      'SHA512WITHECDSA',
      'SHA256WITHDSA',
      'SHA256WITHRSA/PSS',
      'NONEWITHECDSA',
    ],
  },
  { id: 'sm2', api: 'signature-get-instance', names: ['SM3WITHSM2', 'SM2WITHSM3', '1.2.156.10197.1.501'] },
  {
    id: 'pbkdf2',
    api: 'secret-key-factory-get-instance',
    names: ['PBKDF2WITHHMACSHA1', 'PBKDF2WITHHMACSHA256', 'PBKDF2WITHHMACSHA512', 'PBKDF2WITHHMACSHA1AND8BIT'],
  },
  {
    id: 'pbe-md5-des',
    api: 'secret-key-factory-get-instance',
    names: ['PBEWITHMD5ANDDES', 'PBEWITHMD5ANDTRIPLEDES', 'PBEWITHMD5AND128BITAES-CBC-OPENSSL'],
  },
  { id: 'diffie-hellman', api: 'key-agreement-get-instance', names: ['DH', 'DIFFIEHELLMAN'] },
  { id: 'ecdh', api: 'key-agreement-get-instance', names: ['ECDH', 'XDH', 'X25519'] },
  { id: 'ssl-3', api: 'tls-context-get-instance', names: ['SSLV3', 'SSLV2'] },
  { id: 'tls-1.0', api: 'tls-context-get-instance', names: ['TLSV1'] },
  { id: 'tls-1.1', api: 'tls-context-get-instance', names: ['TLSV1.1'] },
  {
    id: 'gm-tls',
    api: 'tls-context-get-instance',
    names: ['GMTLS', 'TLCP', 'GMSSL', 'GMSSLV1.1', 'TLCPV1.1', 'GMVPNV1.1'],
  },
];

/** Ciphers by the first part of a transformation (`AES/CBC/PKCS5Padding`). Modes turn the id into `<id>-<mode>` where the table has one. */
export const cipherNames: readonly { id: string; names: readonly string[] }[] = [
  { id: 'aes', names: ['AES', 'AES_128', 'AES_256', 'RIJNDAEL'] },
  { id: 'des', names: ['DES'] },
  { id: 'des-ede', names: ['DESEDE', 'TRIPLEDES', '3DES'] },
  { id: 'rc2', names: ['RC2'] },
  { id: 'rc4', names: ['RC4', 'ARC4', 'ARCFOUR'] },
  { id: 'blowfish', names: ['BLOWFISH'] },
  { id: 'rsa', names: ['RSA'] },
  { id: 'chacha20', names: ['CHACHA20', 'CHACHA20-POLY1305'] },
  { id: 'sm4', names: ['SM4', 'SMS4'] },
  { id: 'sm2', names: ['SM2', 'SM2ENGINE'] },
];

/** Watched APIs that take the name of a cipher. */
export const cipherApis: readonly string[] = [
  'cipher-get-instance',
  'key-generator-get-instance',
  'secret-key-spec-new',
  'secret-key-factory-get-instance',
  'des-key-spec-new',
];

/** Classes that implement the national algorithms: their presence in the code is the sign. `*` ends a prefix. */
export const nationalClasses: readonly { id: string; class: string }[] = [
  { id: 'sm2', class: 'Lorg/bouncycastle/crypto/engines/SM2Engine;' },
  { id: 'sm2', class: 'Lorg/bouncycastle/crypto/signers/SM2Signer;' },
  { id: 'sm3', class: 'Lorg/bouncycastle/crypto/digests/SM3Digest;' },
  { id: 'sm4', class: 'Lorg/bouncycastle/crypto/engines/SM4Engine;' },
  { id: 'zuc', class: 'Lorg/bouncycastle/crypto/engines/Zuc128Engine;' },
  { id: 'sm2', class: 'Lorg/spongycastle/crypto/engines/SM2Engine;' },
  { id: 'sm3', class: 'Lorg/spongycastle/crypto/digests/SM3Digest;' },
  { id: 'sm2', class: 'Lcn/hutool/crypto/asymmetric/SM2;' },
  { id: 'sm3', class: 'Lcn/hutool/crypto/digest/SM3;' },
  { id: 'sm4', class: 'Lcn/hutool/crypto/symmetric/SM4;' },
  { id: 'gm-library', class: 'Lcom/tencent/kona/crypto/*' },
  { id: 'gm-tls', class: 'Lcom/tencent/kona/ssl/*' },
  { id: 'gm-tls', class: 'Lorg/gmssl/*' },
  { id: 'gm-library', class: 'Lorg/pzone/crypto/*' },
  { id: 'gm-library', class: 'Lcn/com/infosec/*' },
  { id: 'gm-library', class: 'Lcom/cfca/*' },
  { id: 'gm-library', class: 'Lcfca/sadk/*' },
  { id: 'gm-library', class: 'Lcom/sansec/*' },
  { id: 'gm-library', class: 'Lcn/com/jit/*' },
  { id: 'gm-library', class: 'Lcn/org/bjca/*' },
  { id: 'gm-library', class: 'Lcom/koal/*' },
  { id: 'gm-tls', class: 'Lcom/koal/ssl/*' },
  { id: 'gm-library', class: 'Lcom/tass/*' },
  { id: 'gm-library', class: 'Lcom/westone/*' },
  { id: 'gm-library', class: 'Lcom/fisherman/*' },
  { id: 'gm-library', class: 'Lcn/unitid/*' },
  { id: 'gm-library', class: 'Lcom/xdja/*' },
  { id: 'gm-tls', class: 'Lcn/gmssl/*' },
];

/** File names of native libraries and web scripts that hold national algorithms; `*` is any run of characters. */
export const nationalFiles: readonly { id: string; file: string }[] = [
  { id: 'sm4', file: 'libsm4*.so' },
  { id: 'sm2', file: 'libsm2*.so' },
  { id: 'sm3', file: 'libsm3*.so' },
  { id: 'gm-library', file: 'libsmcrypto*.so' },
  { id: 'gm-tls', file: 'libgmssl*.so' },
  { id: 'gm-tls', file: 'libtongsuo*.so' },
  { id: 'gm-tls', file: 'libbabassl*.so' },
  { id: 'gm-library', file: 'libTencentSM*.so' },
  { id: 'gm-library', file: 'libkonacrypto*.so' },
  { id: 'gm-library', file: 'libUCM*SM*.so' },
  { id: 'gm-library', file: 'libmtoken_gm3000*.so' },
  { id: 'gm-library', file: 'sm-crypto*.js' },
  { id: 'sm2', file: 'sm2*.js' },
  { id: 'sm3', file: 'sm3*.js' },
  { id: 'sm4', file: 'sm4*.js' },
  { id: 'gm-library', file: 'gm-crypto*.js' },
];

/** How packed scripts call CryptoJS, JSEncrypt and sm-crypto: the text that shows the algorithm. */
export const scriptCalls: readonly { id: string; text: string }[] = [
  { id: 'aes', text: 'CryptoJS.AES.' },
  { id: 'aes-ecb', text: 'CryptoJS.mode.ECB' },
  { id: 'des', text: 'CryptoJS.DES.' },
  { id: 'des-ede', text: 'CryptoJS.TripleDES.' },
  { id: 'md5', text: 'CryptoJS.MD5(' },
  { id: 'sha-1', text: 'CryptoJS.SHA1(' },
  { id: 'rsa-pkcs1', text: 'new JSEncrypt(' },
  { id: 'sm2', text: 'sm2.doEncrypt(' },
  { id: 'sm4', text: 'sm4.encrypt(' },
];
