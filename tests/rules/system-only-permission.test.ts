import { expect, it } from 'vitest';

import { systemOnlyPermission } from '../../src/rules/system-only-permission/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const declaring = (...names: string[]) =>
  evidenceOf({ permissions: { declared: names.map((name) => ({ name: `android.permission.${name}` })) } });

it.each(['INSTALL_PACKAGES', 'READ_LOGS', 'MOUNT_UNMOUNT_FILESYSTEMS'])('asks why an app wants %s', (name) => {
  expect(judge(systemOnlyPermission, declaring('INTERNET', name)).findings).toMatchObject([
    { outcome: 'cantTell', message: 'system-only', values: { permissions: [name] } },
  ]);
});

it.each(['CAMERA', 'SYSTEM_ALERT_WINDOW', 'FLASHLIGHT'])('does not count %s among them', (name) => {
  expect(outline(judge(systemOnlyPermission, declaring(name)))).toEqual(['passed:none']);
});

it('leaves permissions that no platform defines to another rule', () => {
  expect(outline(judge(systemOnlyPermission, declaring('LAUNCH_ROCKETS')))).toEqual(['passed:none']);
});
