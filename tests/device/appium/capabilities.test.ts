import { describe, expect, it } from 'vitest';

import { capabilities } from '../../../src/device/appium/capabilities.ts';

describe('capabilities', () => {
  const wish = { serial: 'p', adbPort: 5041, systemPort: 8300, prepared: true };

  it('leave app, permissions and start to the scenario: they are evidence', () => {
    const names = Object.keys(capabilities(wish));
    for (const name of ['app', 'appPackage', 'autoGrantPermissions', 'fullReset', 'language', 'unicodeKeyboard']) {
      expect(names).not.toContain(`appium:${name}`);
    }
    expect(capabilities(wish)).toMatchObject({
      'appium:noReset': true,
      'appium:noSign': true,
      'appium:autoLaunch': false,
    });
  });

  it('install the helpers on a new phone only', () => {
    expect(capabilities(wish)).toMatchObject({
      'appium:skipServerInstallation': true,
      'appium:skipDeviceInitialization': true,
    });
    expect(capabilities({ ...wish, prepared: false })).toMatchObject({
      'appium:skipServerInstallation': false,
      'appium:skipDeviceInitialization': false,
    });
  });

  it('ask for whole trees without waiting for pages that never rest', () => {
    expect(capabilities(wish)).toMatchObject({
      'appium:settings[waitForIdleTimeout]': 0,
      'appium:settings[enableMultiWindows]': true,
      'appium:settings[ignoreUnimportantViews]': false,
      'appium:settings[enableNotificationListener]': true,
    });
  });
});
