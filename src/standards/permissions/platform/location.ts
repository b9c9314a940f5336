import type { PermissionSection } from '../model.ts';

export const locationPermissions: readonly PermissionSection[] = [
  {
    group: 'LOCATION',
    personal: true,
    special: false,
    rows: [
      ['ACCESS_FINE_LOCATION', 'dangerous', 1, '获取精确位置', 'Read the precise location'],
      ['ACCESS_COARSE_LOCATION', 'dangerous', 1, '获取大致位置', 'Read the approximate location'],
    ],
  },
  {
    group: 'LOCATION',
    personal: true,
    special: true,
    rows: [
      ['ACCESS_BACKGROUND_LOCATION', 'dangerous', 29, '在后台也能获取位置', 'Read the location in the background'],
    ],
  },
  {
    group: 'STORAGE',
    personal: true,
    special: false,
    rows: [['ACCESS_MEDIA_LOCATION', 'dangerous', 29, '读取照片里记录的拍摄位置', 'Read where photos were taken']],
  },
  {
    group: null,
    personal: false,
    special: false,
    rows: [
      [
        'ACCESS_LOCATION_EXTRA_COMMANDS',
        'normal',
        1,
        '向定位组件发送附加指令',
        'Send extra commands to location providers',
      ],
      ['ACCESS_MOCK_LOCATION', 'signature', 1, '提供模拟位置，用于测试', 'Provide mock locations for testing'],
      ['INSTALL_LOCATION_PROVIDER', 'privileged', 4, '安装定位提供者', 'Install a location provider'],
      ['CONTROL_LOCATION_UPDATES', 'privileged', 1, '开关基站位置更新通知', 'Switch cell location updates'],
      ['LOCATION_HARDWARE', 'privileged', 18, '使用定位硬件的底层功能', 'Use location hardware directly'],
    ],
  },
];
