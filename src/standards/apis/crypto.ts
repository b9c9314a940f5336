import type { WatchedApi } from './model.ts';

const topics = ['crypto'] as const;

/** Java Cryptography Architecture; the algorithm itself is in the text handed over, see `standards/crypto.ts`. */
export const cryptoApis: readonly WatchedApi[] = [
  { id: 'cipher-get-instance', class: 'Ljavax/crypto/Cipher;', method: 'getInstance', topics },
  { id: 'message-digest-get-instance', class: 'Ljava/security/MessageDigest;', method: 'getInstance', topics },
  { id: 'mac-get-instance', class: 'Ljavax/crypto/Mac;', method: 'getInstance', topics },
  { id: 'signature-get-instance', class: 'Ljava/security/Signature;', method: 'getInstance', topics },
  { id: 'key-generator-get-instance', class: 'Ljavax/crypto/KeyGenerator;', method: 'getInstance', topics },
  { id: 'key-pair-generator-get-instance', class: 'Ljava/security/KeyPairGenerator;', method: 'getInstance', topics },
  { id: 'key-factory-get-instance', class: 'Ljava/security/KeyFactory;', method: 'getInstance', topics },
  { id: 'key-agreement-get-instance', class: 'Ljavax/crypto/KeyAgreement;', method: 'getInstance', topics },
  { id: 'secret-key-factory-get-instance', class: 'Ljavax/crypto/SecretKeyFactory;', method: 'getInstance', topics },
  { id: 'key-store-get-instance', class: 'Ljava/security/KeyStore;', method: 'getInstance', topics },
  { id: 'secret-key-spec-new', class: 'Ljavax/crypto/spec/SecretKeySpec;', method: '<init>', topics },
  { id: 'des-key-spec-new', class: 'Ljavax/crypto/spec/DESKeySpec;', method: '<init>', topics },
  { id: 'iv-parameter-spec-new', class: 'Ljavax/crypto/spec/IvParameterSpec;', method: '<init>', topics },
  { id: 'pbe-key-spec-new', class: 'Ljavax/crypto/spec/PBEKeySpec;', method: '<init>', topics },
  {
    id: 'key-gen-parameter-spec',
    class: 'Landroid/security/keystore/KeyGenParameterSpec$Builder;',
    method: '<init>',
    topics,
  },
  { id: 'random-new', class: 'Ljava/util/Random;', method: '<init>', topics: ['weak-random'] },
  { id: 'math-random', class: 'Ljava/lang/Math;', method: 'random', topics: ['weak-random'] },
  { id: 'secure-random-new', class: 'Ljava/security/SecureRandom;', method: '<init>', topics },
  {
    id: 'secure-random-set-seed',
    class: 'Ljava/security/SecureRandom;',
    method: 'setSeed',
    topics: ['crypto', 'weak-random'],
  },
  { id: 'bouncycastle-sm2-engine', class: 'Lorg/bouncycastle/crypto/engines/SM2Engine;', topics },
  { id: 'bouncycastle-sm2-signer', class: 'Lorg/bouncycastle/crypto/signers/SM2Signer;', topics },
  { id: 'bouncycastle-sm3-digest', class: 'Lorg/bouncycastle/crypto/digests/SM3Digest;', topics },
  { id: 'bouncycastle-sm4-engine', class: 'Lorg/bouncycastle/crypto/engines/SM4Engine;', topics },
];
