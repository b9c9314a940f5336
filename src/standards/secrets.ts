/**
 * Keys and passwords recognised by their own fixed form. Client identifiers that vendors tell developers to ship (map, push, statistics
 * and share keys, Firebase API keys, OAuth client ids, public keys) are no secrets and not listed.
 */
export interface SecretForm {
  /** Permanent; `secrets.type` in evidence. */
  type: string;
  /** A text without it is not looked at; compared as it stands. */
  marker: string;
  /** Characters that may stand right before the marker's token end it: a longer word is another thing. */
  alphabet: 'base62' | 'base64' | 'hex' | 'token' | 'lower-base36';
  /** Number of characters after the marker. */
  min: number;
  max: number;
  /** Different characters the token must have: `AKIAAAAAAAAAAAAAAAAA` is a placeholder. */
  distinct: number;
}

/** Source: the vendors' documents on the form of their access keys. */
export const secretForms: readonly SecretForm[] = [
  { type: 'aliyun-access-key-id', marker: 'LTAI', alphabet: 'base62', min: 12, max: 26, distinct: 8 },
  { type: 'tencent-secret-id', marker: 'AKID', alphabet: 'base62', min: 32, max: 64, distinct: 12 },
  { type: 'aws-access-key-id', marker: 'AKIA', alphabet: 'base62', min: 16, max: 16, distinct: 7 },
  { type: 'aws-session-key-id', marker: 'ASIA', alphabet: 'base62', min: 16, max: 16, distinct: 7 },
  { type: 'jdcloud-access-key-id', marker: 'JDC_', alphabet: 'base62', min: 28, max: 36, distinct: 10 },
  { type: 'volcengine-access-key-id', marker: 'AKLT', alphabet: 'base64', min: 30, max: 60, distinct: 12 },
  { type: 'github-token', marker: 'ghp_', alphabet: 'base62', min: 36, max: 36, distinct: 12 },
  { type: 'github-token', marker: 'github_pat_', alphabet: 'token', min: 40, max: 90, distinct: 12 },
  { type: 'gitlab-token', marker: 'glpat-', alphabet: 'token', min: 20, max: 30, distinct: 8 },
  { type: 'slack-token', marker: 'xoxb-', alphabet: 'token', min: 20, max: 80, distinct: 8 },
  { type: 'slack-token', marker: 'xoxp-', alphabet: 'token', min: 20, max: 80, distinct: 8 },
  { type: 'stripe-secret-key', marker: 'sk_live_', alphabet: 'base62', min: 20, max: 110, distinct: 10 },
  { type: 'sendgrid-key', marker: 'SG.', alphabet: 'token', min: 60, max: 70, distinct: 16 },
  { type: 'npm-token', marker: 'npm_', alphabet: 'base62', min: 36, max: 36, distinct: 12 },
];

/** Chat robots whose URL alone lets anyone post: the token is in the query. */
export const secretUrls: readonly { type: string; marker: string; min: number }[] = [
  { type: 'dingtalk-robot', marker: 'oapi.dingtalk.com/robot/send?access_token=', min: 32 },
  { type: 'wecom-robot', marker: 'qyapi.weixin.qq.com/cgi-bin/webhook/send?key=', min: 30 },
  { type: 'feishu-robot', marker: 'open.feishu.cn/open-apis/bot/v2/hook/', min: 30 },
];

/** PEM labels (RFC 7468) of private keys; public keys and certificates are meant to be shipped. */
export const privateKeyLabels: readonly string[] = [
  'PRIVATE KEY',
  'ENCRYPTED PRIVATE KEY',
  'RSA PRIVATE KEY',
  'EC PRIVATE KEY',
  'DSA PRIVATE KEY',
  'OPENSSH PRIVATE KEY',
  'SM2 PRIVATE KEY',
];

/**
 * How the Base64 of a bare DER private key begins: PKCS#8 (RFC 5208) with rsaEncryption or ecPublicKey, PKCS#1 (RFC 8017). Only the
 * length bytes differ between keys, so what follows them decides.
 */
export const derKeyStarts: readonly { type: string; start: string; contains: string; min: number }[] = [
  // SEQUENCE, version 0, AlgorithmIdentifier { rsaEncryption }: 02 01 00 30 0d 06 09 2a 86 48 86 f7 0d 01 01 01
  { type: 'private-key', start: 'MII', contains: 'IBADANBgkqhkiG9w0BAQEFA', min: 400 },
  // SEQUENCE, version 0, AlgorithmIdentifier { ecPublicKey }: 02 01 00 30 13 06 07 2a 86 48 ce 3d 02 01
  { type: 'private-key', start: 'MI', contains: 'AgEAMBMGByqGSM49AgEG', min: 120 },
];

/** Words that tell a stand-in from a real value; compared in lower case. */
export const placeholderWords: readonly string[] = [
  'example',
  'xxxx',
  'your',
  'test',
  'sample',
  'dummy',
  'placeholder',
  '****',
  '1234567890',
  'abcdefgh',
  'changeme',
  'todo',
];

/** User names and passwords in URLs that are stand-ins. */
export const placeholderCredentials: readonly string[] = [
  'user',
  'username',
  'password',
  'pass',
  'passwd',
  'pwd',
  'foo',
  'bar',
  'name',
  'login',
  'me',
  'secret',
  'u',
  'p',
  'a',
  'b',
  'x',
  'y',
  'null',
  'undefined',
  '%s',
  '{0}',
  '{1}',
];
