import type { Text } from '../../shared/text.ts';

/** Permissions that no platform defines but that are well known by their prefix: of a vendor's system, a push service, a store. */
export interface PermissionFamily {
  id: string;
  /** Beginnings of the names, each ending where a word ends. */
  prefixes: readonly string[];
  name: Text;
}

/** Longer prefixes of the same vendor need no extra row: the first family with a fitting prefix is taken. */
export const permissionFamilies: readonly PermissionFamily[] = [
  {
    id: 'launcher-badge',
    prefixes: [
      'com.huawei.android.launcher.permission.',
      'com.hihonor.android.launcher.permission.',
      'com.vivo.notification.permission.',
      'com.oppo.launcher.permission.',
      'com.htc.launcher.permission.',
      'com.sonyericsson.home.permission.',
      'com.sonymobile.home.permission.',
      'com.sec.android.provider.badge.permission.',
      'com.anddoes.launcher.permission.',
      'com.majeur.launcher.permission.',
      'me.everything.badger.permission.',
      'com.android.launcher3.permission.',
      'com.android.launcher2.permission.',
      'com.android.launcher.permission.',
    ],
    name: { zh: '桌面角标与快捷方式', en: 'launcher badges and shortcuts' },
  },
  {
    id: 'huawei',
    prefixes: ['com.huawei.', 'huawei.permission.'],
    name: { zh: '华为系统服务', en: 'Huawei system services' },
  },
  { id: 'honor', prefixes: ['com.hihonor.', 'com.honor.'], name: { zh: '荣耀系统服务', en: 'Honor system services' } },
  {
    id: 'xiaomi',
    prefixes: ['com.xiaomi.', 'com.miui.', 'miui.permission.', 'android.permission.READ_CLIPBOARD_IN_BACKGROUND'],
    name: { zh: '小米系统服务', en: 'Xiaomi system services' },
  },
  {
    id: 'oppo',
    prefixes: [
      'com.oppo.',
      'com.coloros.',
      'com.heytap.',
      'com.mcs.',
      'com.oplus.',
      'oppo.permission.',
      'com.oneplus.',
    ],
    name: { zh: 'OPPO、一加系统服务', en: 'OPPO and OnePlus system services' },
  },
  {
    id: 'vivo',
    prefixes: ['com.vivo.', 'vivo.permission.', 'com.bbk.'],
    name: { zh: 'vivo 系统服务', en: 'vivo system services' },
  },
  { id: 'meizu', prefixes: ['com.meizu.', 'com.flyme.'], name: { zh: '魅族系统服务', en: 'Meizu system services' } },
  {
    id: 'samsung',
    prefixes: ['com.samsung.', 'com.sec.'],
    name: { zh: '三星系统服务', en: 'Samsung system services' },
  },
  {
    id: 'device-identifier',
    prefixes: ['com.asus.msa.', 'freemme.permission.', 'com.zui.', 'com.bun.msa.'],
    name: { zh: '设备补充标识（OAID）服务', en: 'supplementary device identifier (OAID) services' },
  },
  {
    id: 'push-service',
    prefixes: [
      'getui.permission.',
      'cn.jpush.',
      'com.tencent.',
      'com.baidu.',
      'com.alibaba.',
      'com.taobao.',
      'com.umeng.',
    ],
    name: { zh: '推送等第三方服务', en: 'push and other third-party services' },
  },
  {
    id: 'google',
    prefixes: ['com.google.', 'com.android.vending.'],
    name: { zh: '谷歌服务', en: 'Google services' },
  },
  {
    id: 'health',
    prefixes: ['android.permission.health.'],
    name: { zh: '健康数据（Health Connect）', en: 'health data (Health Connect)' },
  },
  {
    id: 'root',
    prefixes: ['android.permission.ACCESS_SUPERUSER'],
    name: { zh: '已获取 root 权限的系统', en: 'rooted systems' },
  },
  {
    id: 'system-app',
    prefixes: ['com.android.', 'android.car.', 'android.intent.'],
    name: { zh: '系统自带应用', en: 'apps of the system' },
  },
];
