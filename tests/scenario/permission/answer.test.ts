import { describe, expect, it } from 'vitest';

import { namesIn, tellsPurpose } from '../../../src/scenario/permission/names.ts';
import { type FakeApp, FakePhone, type FakeScreen } from '../../support/fake-phone.ts';
import { run, stepsOf } from '../../support/scenario.ts';

const controller = 'com.android.permissioncontroller';

function dialog(message: string, deny: string, allow: string, denyId = 'permission_deny_button'): FakeScreen {
  return {
    package: controller,
    activity: '.permission.ui.GrantPermissionsActivity',
    widgets: [
      { text: message, id: `${controller}:id/permission_message` },
      { text: '仅在使用中允许', id: `${controller}:id/permission_allow_foreground_only_button`, to: allow },
      { text: '不允许', id: `${controller}:id/${denyId}`, to: deny },
    ],
  };
}

function appWith(screens: Record<string, FakeScreen>): FakeApp {
  return { package: 'cn.gov.ask', first: 'location', screens };
}

const home: FakeScreen = { widgets: [{ text: '首页' }] };

describe('a permission dialog', () => {
  it('is refused unless told otherwise', async () => {
    const phone = new FakePhone(
      appWith({ location: dialog('要允许“办事通”获取此设备的位置信息吗？', 'home', 'tracked'), home, tracked: home }),
    );
    const record = await run(phone, '- answerPermission');
    expect(phone.screen).toBe('home');
    expect(record.prompts).toMatchObject([
      {
        permissions: ['android.permission.ACCESS_FINE_LOCATION'],
        beforeUserAction: true,
        time: 1,
        answer: 'deny',
        afterwards: 'continued',
      },
    ]);
  });

  it('that comes again at once is told so, with a count', async () => {
    const message = '允许“办事通”拍摄照片和录制视频吗？';
    const phone = new FakePhone(
      appWith({
        location: dialog(message, 'again', 'home'),
        again: dialog(message, 'home', 'home', 'permission_deny_and_dont_ask_again_button'),
        home,
      }),
    );
    const record = await run(phone, '- answerPermission');
    expect(record.prompts.map(({ time, afterwards }) => `${time} ${afterwards}`)).toEqual([
      '1 asked-again',
      '2 continued',
    ]);
  });

  it('after whose refusal the app ends itself', async () => {
    const asked = dialog('允许“办事通”使用麦克风录音吗？', 'home', 'home');
    const widgets = asked.widgets as Exclude<FakeScreen['widgets'], (...given: never[]) => unknown>;
    const leaving = widgets.map((widget) =>
      widget.text === '不允许' ? { ...widget, to: 'home', act: (phone: FakePhone) => phone.end('self') } : widget,
    );
    const phone = new FakePhone(
      appWith({ location: { ...asked, widgets: leaving }, home: { ...home, package: 'launcher' } }),
    );
    const record = await run(phone, '- answerPermission');
    expect(record.prompts[0]).toMatchObject({ afterwards: 'exited', permissions: ['android.permission.RECORD_AUDIO'] });
  });

  it('that does not come is no failure', async () => {
    const record = await run(
      new FakePhone({ package: 'cn.gov.ask', first: 'home', screens: { home } }),
      '- answerPermission',
    );
    expect(stepsOf(record)).toEqual(['start restore done', '0 answerPermission skipped']);
  });

  it('is granted when the scenario says so', async () => {
    const phone = new FakePhone(
      appWith({ location: dialog('要允许“办事通”获取位置信息吗？', 'home', 'tracked'), home, tracked: home }),
    );
    await run(phone, '- answerPermission: allow');
    expect(phone.screen).toBe('tracked');
  });
});

describe('the words of a dialog', () => {
  it.each([
    ['要允许“随手拍照”访问您的通讯录吗？', 'android.permission.READ_CONTACTS'],
    ['要允许“X”向您发送通知吗？', 'android.permission.POST_NOTIFICATIONS'],
    ['Allow “X” to access this device’s location?', 'android.permission.ACCESS_FINE_LOCATION'],
    ['允许“X”拨打电话和管理通话吗？', 'android.permission.READ_PHONE_STATE'],
  ])('%s: %s', (message, name) => {
    expect(namesIn(message)).toEqual([name]);
  });

  it('tell a purpose only when it is of the same permission', () => {
    const message = '要允许“X”获取位置信息吗？';
    expect(tellsPurpose(['定位权限用于推荐附近的办事大厅'], message)).toBe(true);
    expect(tellsPurpose(['相机权限用于扫码'], message)).toBe(false);
    expect(tellsPurpose(['位置'], message)).toBe(false);
  });
});
