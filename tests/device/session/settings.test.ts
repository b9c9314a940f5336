import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { Connection } from '../../../src/device/adb/connection.ts';
import { compareSettings, readSettings, restoreSettings } from '../../../src/device/session/settings.ts';
import { answering, StandIn } from '../stand-in.ts';

const before = new Map([
  ['global/hidden_api_policy', '0'],
  ['global/window_animation_scale', '1.0'],
  ['system/volume_music', '5'],
]);

describe('settings', () => {
  let server: StandIn;
  beforeEach(async () => {
    server = await new StandIn().listen();
  });
  afterEach(() => server.close());

  it('are read from all three tables, values with = included', async () => {
    const shell = answering({
      'settings list system': 'volume_music=5\n',
      'settings list secure': 'default_input_method=a/.b\n',
      'settings list global': 'note=a=b c\n',
    });
    server.phones.set('p', { state: 'device', shell });
    const read = await readSettings(new Connection({ port: server.port, serial: 'p' }));
    expect([...read]).toEqual([
      ['system/volume_music', '5'],
      ['secure/default_input_method', 'a/.b'],
      ['global/note', 'a=b c'],
    ]);
  });

  it('that the tools changed are put back, others are left alone', async () => {
    server.phones.set('p', { state: 'device', shell: () => ({}) });
    const now = new Map([
      ['global/auto_time', '0'],
      ['system/volume_music', '9'],
      ['global/window_animation_scale', '0'],
    ]);
    await restoreSettings(new Connection({ port: server.port, serial: 'p' }), before, now);
    expect(server.lines[0]?.split('; ').sort()).toEqual([
      'settings delete global auto_time',
      'settings put global hidden_api_policy 0',
      'settings put global window_animation_scale 1.0',
    ]);
  });

  it('that moved are told with what they were before, during and after', () => {
    const during = new Map([...before, ['global/hidden_api_policy', '1']]);
    const after = new Map([...before, ['system/volume_music', '9']]);
    after.delete('global/hidden_api_policy');
    expect(compareSettings(before, [during], after)).toEqual([
      { namespace: 'global', key: 'hidden_api_policy', before: '0', during: '1', after: null, restored: false },
      { namespace: 'system', key: 'volume_music', before: '5', during: '5', after: '9', restored: false },
    ]);
    expect(compareSettings(before, [during], before)).toMatchObject([{ key: 'hidden_api_policy', restored: true }]);
  });
});
