import { describe, expect, test } from 'vitest';

import { apis, apisByPermission, type CodeApi, type TextSign } from '../../src/standards/apis.ts';
import { permissions } from '../../src/standards/permissions.ts';

const codeApis = apis.filter((api): api is CodeApi => api.form !== 'text');
const textSigns = apis.filter((api): api is TextSign => api.form === 'text');

describe('watched APIs', () => {
  test('ids are unique and in kebab-case', () => {
    const ids = apis.map(({ id }) => id);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('classes are descriptors, prefixes end in /* or a nested class mark', () => {
    const wrong = codeApis.filter(({ class: name }) => name !== '*' && !/^L[\w$]+(?:\/[\w$]+)*(?:;|\/?\*)$/.test(name));
    expect(wrong).toEqual([]);
  });

  test('a definition names its method, or every class would match', () => {
    expect(codeApis.filter(({ form, method }) => form === 'definition' && method === undefined)).toEqual([]);
    expect(codeApis.filter(({ class: name, method }) => name === '*' && method === undefined)).toEqual([]);
  });

  test('no two entries ask the same question', () => {
    const questions = codeApis.map((api) => [api.form ?? 'call', api.class, api.method, api.proto].join(' '));
    expect(questions.filter((question, index) => questions.indexOf(question) !== index)).toEqual([]);
  });

  test('signs are long enough not to occur by chance', () => {
    expect(textSigns.filter(({ text }) => text.length < 6)).toEqual([]);
  });

  test('every permission is one the catalogue knows', () => {
    const known = new Set(permissions.keys());
    const used = [...apisByPermission.keys()].filter((name) => name.startsWith('android.permission.'));
    expect(used.filter((name) => !known.has(name))).toEqual([]);
  });

  test.each([
    'ACCESS_FINE_LOCATION',
    'CAMERA',
    'RECORD_AUDIO',
    'READ_CONTACTS',
    'READ_CALL_LOG',
    'READ_SMS',
    'SEND_SMS',
    'READ_PHONE_STATE',
    'READ_CALENDAR',
    'ACTIVITY_RECOGNITION',
    'BODY_SENSORS',
    'WRITE_EXTERNAL_STORAGE',
    'SYSTEM_ALERT_WINDOW',
    'REQUEST_INSTALL_PACKAGES',
    'QUERY_ALL_PACKAGES',
    'BLUETOOTH_SCAN',
    'NFC',
  ])('%s has APIs that use it', (name) => {
    expect(apisByPermission.get(`android.permission.${name}`)?.length).toBeGreaterThan(0);
  });
});
