import { describe, expect, it } from 'vitest';

import { parseFocus } from '../../../src/device/session/focus.ts';

describe('focus', () => {
  it.each([
    [
      'an activity',
      '  mCurrentFocus=Window{3f2 u0 cn.gov.app/cn.gov.app.MainActivity}\n  mFocusedApp=ActivityRecord{8 u0 cn.gov.app/.MainActivity t12}',
      { package: 'cn.gov.app', activity: 'cn.gov.app.MainActivity' },
    ],
    [
      'a dialog of another app above it',
      '  mCurrentFocus=Window{1 u0 com.android.permissioncontroller/com.android.permissioncontroller.permission.ui.GrantPermissionsActivity}\n  mFocusedApp=ActivityRecord{8 u0 cn.gov.app/.MainActivity t12}',
      {
        package: 'com.android.permissioncontroller',
        activity: 'com.android.permissioncontroller.permission.ui.GrantPermissionsActivity',
      },
    ],
    [
      'a popup of the app',
      '  mCurrentFocus=Window{1 u0 PopupWindow:4f2}\n  mFocusedApp=AppWindowToken{2 token=Token{3 ActivityRecord{8 u0 cn.gov.app/.MainActivity t12}}}',
      { package: 'cn.gov.app', activity: 'cn.gov.app.MainActivity' },
    ],
    [
      'the shade',
      '  mCurrentFocus=Window{1 u0 NotificationShade}\n',
      { package: 'com.android.systemui', activity: '' },
    ],
    [
      'the question after a freeze',
      '  mCurrentFocus=Window{1 u0 Application Not Responding: cn.gov.app}\n  mFocusedApp=ActivityRecord{8 u0 cn.gov.app/.MainActivity t12}',
      { package: 'android', activity: '' },
    ],
    [
      'an app that is just starting',
      '  mCurrentFocus=null\n  mFocusedApp=ActivityRecord{8 u0 cn.gov.app/.MainActivity t12}',
      { package: 'cn.gov.app', activity: 'cn.gov.app.MainActivity' },
    ],
  ])('is %s', (_, text, focus) => {
    expect(parseFocus(text)).toMatchObject(focus);
  });

  it('is unknown where nothing is told', () => {
    expect(parseFocus('  mCurrentFocus=null\n  mFocusedApp=null\n')).toBeUndefined();
  });
});
