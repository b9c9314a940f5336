import type { PermissionSection } from '../model.ts';

export const sensorsPermissions: readonly PermissionSection[] = [
  {
    group: 'SENSORS',
    personal: true,
    special: false,
    rows: [
      ['BODY_SENSORS', 'dangerous', 20, '读取心率等身体传感器', 'Read body sensors such as heart rate'],
      ['BODY_SENSORS_BACKGROUND', 'dangerous', 33, '在后台读取身体传感器', 'Read body sensors in the background'],
    ],
  },
  {
    group: 'ACTIVITY_RECOGNITION',
    personal: true,
    special: false,
    rows: [['ACTIVITY_RECOGNITION', 'dangerous', 29, '识别步数和身体活动', 'Recognise steps and physical activity']],
  },
  {
    group: null,
    personal: false,
    special: false,
    rows: [
      ['HIGH_SAMPLING_RATE_SENSORS', 'normal', 31, '高频读取传感器', 'Read sensors at a high rate'],
      ['USE_BIOMETRIC', 'normal', 28, '用生物识别验证身份', 'Verify identity by biometrics'],
      ['USE_FINGERPRINT', 'normal', 23, '用指纹验证身份（旧）', 'Verify identity by fingerprint (old)'],
      ['USE_BIOMETRIC_INTERNAL', 'signature', 29, '系统内部使用生物识别', 'Use biometrics inside the system'],
      ['MANAGE_FINGERPRINT', 'privileged', 23, '管理指纹', 'Manage fingerprints'],
    ],
  },
];
