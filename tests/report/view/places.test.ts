import { describe, expect, it } from 'vitest';

import { follow } from '../../../src/report/view/places.ts';
import { resolvePointer } from '../../../src/shared/json-pointer.ts';
import { evidenceOf } from '../../support/evidence.ts';

const evidence = evidenceOf({
  manifest: { versionName: '1\u202E0' },
  permissions: { declared: [{ name: 'android.permission.CAMERA' }] },
  components: { components: [{ name: 'cn.gov.A', owner: 'sdk:getui' }] },
  container: { problems: [{ code: 'zip-crc', place: 'a/b', detail: 'd', loss: false }] },
  dex: {
    calls: [{ api: 'x', total: 40, places: [{ file: 'classes.dex', owner: 'app', class: 'cn.gov.A', method: 'm' }] }],
  },
  sdks: { sdks: [{ id: 'jpush', signs: [{ value: 'v', place: { file: 'lib/a.so', owner: 'sdk:jpush' } }] }] },
  'native-libraries': { libraries: [{ file: 'lib/arm64-v8a/a.so', owner: 'app' }] },
});

describe('following a reference into the evidence', () => {
  it.each([
    ['permissions', '/declared/0', 'android.permission.CAMERA', [{ file: 'AndroidManifest.xml' }]],
    ['components', '/components/0', 'cn.gov.A', [{ file: 'AndroidManifest.xml', owner: 'sdk:getui' }]],
    ['manifest', '/application/debuggable', 'application.debuggable = false', [{ file: 'AndroidManifest.xml' }]],
    ['manifest', '/versionName', 'versionName = 1\\u{202e}0', [{ file: 'AndroidManifest.xml' }]],
    ['container', '/problems/0', 'zip-crc', [{ file: 'a/b' }]],
    ['sdks', '/sdks/0', 'jpush', [{ file: 'lib/a.so', owner: 'sdk:jpush' }]],
    ['native-libraries', '/libraries/0', null, [{ file: 'lib/arm64-v8a/a.so', owner: 'app' }]],
  ])('%s%s', (kind, pointer, subject, places) => {
    expect(follow(evidence, kind, pointer)).toMatchObject({ subject, places });
  });

  it('counts the places that the evidence left out', () => {
    const { places, total } = follow(evidence, 'dex', '/calls/0');
    expect([places.length, total]).toEqual([1, 40]);
  });

  it.each(['/nowhere', '/declared/99', '/__proto__/x', '/declared/length/x', 'no-slash/x'])(
    'survives %s',
    (pointer) => {
      expect(follow(evidence, 'permissions', pointer)).toMatchObject({ subject: null, places: [], total: 0 });
    },
  );

  it('survives a kind that does not exist or was not gathered', () => {
    expect(follow({}, 'manifest', '/x').places).toEqual([]);
    expect(follow(evidence, 'telepathy', '').places).toEqual([]);
  });

  it('unescapes pointers by RFC 6901', () => {
    expect(resolvePointer({ 'a/b': { '~': 1 } }, '/a~1b/~0')).toBe(1);
  });
});
