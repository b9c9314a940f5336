import { expect, test } from 'vitest';

import { kindSchemas } from '../../src/evidence/kinds/index.ts';
import { cryptoGatherer } from '../../src/gather/crypto.ts';
import { dexBuilder, type DexBuilder } from '../apk/dex/build-dex.ts';
import { code } from '../apk/dex/scan-support.ts';
import { builtApp } from './built-app.ts';

const cipher = ['Ljavax/crypto/Cipher;', 'getInstance', '(Ljava/lang/String;)Ljavax/crypto/Cipher;'] as const;
const keySpec = ['Ljavax/crypto/spec/SecretKeySpec;', '<init>', '([BLjava/lang/String;)V'] as const;
const digest = [
  'Ljava/security/MessageDigest;',
  'getInstance',
  '(Ljava/lang/String;)Ljava/security/MessageDigest;',
] as const;

function addClass(
  dex: DexBuilder,
  name: string,
  texts: string[],
  calls: readonly (readonly [string, string, string])[],
): void {
  const body = [
    ...texts.flatMap((text) => code.constString(dex.string(text))),
    ...calls.flatMap((call) => code.invokeVirtual(dex.method(...call))),
    ...code.returnVoid,
  ];
  dex.class({ name, methods: [{ name: 'm', code: body }] });
}

async function idsOf(dex: DexBuilder, files: Record<string, string | Buffer> = {}): Promise<string[]> {
  const value = await cryptoGatherer.gather(builtApp({ files: { 'classes.dex': dex.build(), ...files } }), {});
  expect(kindSchemas.crypto.parse(value)).toEqual(value);
  return value.algorithms.map(({ id, text, places }) => `${id} ${text} ${places[0]?.class ?? places[0]?.file}`);
}

test('a name counts where its class calls the API', async () => {
  const dex = dexBuilder();
  addClass(dex, 'Lcn/gov/example/app/Hash;', ['MD5', 'DES/ECB/NoPadding'], [digest]);
  addClass(dex, 'Lcn/gov/example/app/Menu;', ['MD5', 'SHA-1'], []);
  expect(await idsOf(dex)).toEqual(['md5 MD5 cn.gov.example.app.Hash']);
});

test('AES alone means ECB, unless a transformation stands beside it', async () => {
  const dex = dexBuilder();
  addClass(dex, 'La/Bare;', ['AES'], [cipher, keySpec]);
  addClass(dex, 'La/Careful;', ['AES', 'AES/GCM/NoPadding'], [cipher, keySpec]);
  addClass(dex, 'La/KeyOnly;', ['AES'], [keySpec]);
  expect(await idsOf(dex)).toEqual([
    'aes AES a.Careful',
    'aes-default AES a.Bare',
    'aes-gcm AES/GCM/NoPadding a.Careful',
  ]);
});

test('a class of a national algorithm counts by its use', async () => {
  const dex = dexBuilder();
  const type = dex.type('Lorg/bouncycastle/crypto/engines/SM4Engine;');
  dex.class({
    name: 'Lcn/gov/example/app/Gm;',
    methods: [{ name: 'm', code: [...code.newInstance(type), ...code.returnVoid] }],
  });
  expect(await idsOf(dex)).toEqual(['sm4 org.bouncycastle.crypto.engines.SM4Engine cn.gov.example.app.Gm']);
});

test('libraries and scripts count by their name, scripts also by their calls', async () => {
  const dex = dexBuilder();
  dex.class({ name: 'La/A;' });
  const files = {
    'lib/arm64-v8a/libgmssl.so': 'x',
    'assets/js/sm4.js': 'var sm4',
    'assets/js/app.js': '\nCryptoJS.DES.encrypt(a)',
  };
  expect(await idsOf(dex, files)).toEqual([
    'des CryptoJS.DES. assets/js/app.js',
    'gm-tls libgmssl.so lib/arm64-v8a/libgmssl.so',
    'sm4 sm4.js assets/js/sm4.js',
  ]);
});
