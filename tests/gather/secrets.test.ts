import { expect, test } from 'vitest';

import { kindSchemas } from '../../src/evidence/kinds/index.ts';
import { secretsGatherer } from '../../src/gather/secrets.ts';
import { sha256 } from '../../src/shared/hashing.ts';
import { dexBuilder } from '../apk/dex/build-dex.ts';
import { code } from '../apk/dex/scan-support.ts';
import { builtApp } from './built-app.ts';

test('a key in code and in a page is one secret, masked, with both places', async () => {
  // Put together here, so that no scanner takes this file for a leak.
  const key = ['LTAI', '5tKq8mZ3xW9cV2bN7rYh'].join('');
  const dex = dexBuilder();
  dex.class({
    name: 'Lcn/gov/example/app/Upload;',
    methods: [{ name: 'm', code: [...code.constString(dex.string(key)), ...code.returnVoid] }],
  });
  const value = await secretsGatherer.gather(
    builtApp({ files: { 'classes.dex': dex.build(), 'assets/oss.js': `\nvar ak="${key}"` } }),
    {},
  );
  expect(kindSchemas.secrets.parse(value)).toEqual(value);
  expect(value.secrets).toEqual([
    {
      type: 'aliyun-access-key-id',
      masked: 'LTAI***7rYh',
      sha256: sha256(key),
      total: 2,
      places: [
        { file: 'assets/oss.js', owner: 'app', line: 2 },
        { file: 'classes.dex', owner: 'app', class: 'cn.gov.example.app.Upload' },
      ],
    },
  ]);
  expect(JSON.stringify(value)).not.toContain(key);
});

test('a key file among the assets', async () => {
  const body = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ7Zk3Jh5Yt9Wq2';
  const pem = `-----BEGIN PRIVATE KEY-----\n${body}\n${body}\n-----END PRIVATE KEY-----\n`;
  const value = await secretsGatherer.gather(builtApp({ files: { 'assets/client.pem': pem } }), {});
  expect(value.secrets.map(({ type, places }) => [type, places[0]?.file])).toEqual([
    ['private-key', 'assets/client.pem'],
  ]);
});
