import type { SdkEntry } from './model.ts';
import { vendors } from './vendors.ts';

/** Message push, by vendor or through a phone maker. */
export const push: readonly SdkEntry[] = [
  { id: 'jiguang-push', name: { zh: '极光推送', en: 'JPush' }, vendor: vendors.jiguang, category: 'push', classPrefixes: ['cn.jpush.android', 'cn.jpush.proto'], libraries: ['libjpush*.so'], metaData: ['JPUSH_APPKEY', 'JPUSH_CHANNEL'], permissions: ['*.permission.JPUSH_MESSAGE'] },
  { id: 'jiguang-core', name: { zh: '极光基础库', en: 'Jiguang core' }, vendor: vendors.jiguang, category: 'push', classPrefixes: ['cn.jiguang', 'cn.jiguang.android', 'cn.jiguang.internal'], libraries: ['libjcore*.so'] },
  { id: 'getui-push', name: { zh: '个推消息推送', en: 'Getui push' }, vendor: vendors.getui, category: 'push', classPrefixes: ['com.igexin', 'com.getui'], libraries: ['libgetuiext*.so', 'libgtcore.so'], metaData: ['PUSH_APPID', 'PUSH_APPKEY', 'PUSH_APPSECRET', 'GETUI_APPID'], permissions: ['getui.permission.GetuiService.*'] },
  { id: 'umeng-push', name: { zh: '友盟推送', en: 'Umeng push' }, vendor: vendors.umeng, category: 'push', classPrefixes: ['com.umeng.message', 'org.android.agoo', 'com.umeng.commonsdk.push'], metaData: ['UMENG_MESSAGE_SECRET'] },
  { id: 'aliyun-push', name: { zh: '阿里云移动推送', en: 'Alibaba Cloud mobile push' }, vendor: vendors.aliyun, category: 'push', classPrefixes: ['com.alibaba.sdk.android.push'], metaData: ['com.alibaba.app.appkey', 'com.alibaba.app.appsecret'] },
  { id: 'alibaba-accs', name: { zh: '阿里 ACCS 长连接', en: 'Alibaba ACCS channel' }, vendor: vendors.alibaba, category: 'push', classPrefixes: ['com.taobao.accs', 'com.taobao.agoo', 'anet.channel', 'anetwork.channel', 'org.android.spdy'], libraries: ['libtnet-*.so'] },
  { id: 'huawei-push', name: { zh: '华为推送', en: 'Huawei Push Kit' }, vendor: vendors.huawei, category: 'push', classPrefixes: ['com.huawei.hms.push', 'com.huawei.android.pushagent', 'com.huawei.hms.support.api.push', 'com.huawei.push'], permissions: ['*.permission.PROCESS_PUSH_MSG'] },
  { id: 'xiaomi-push', name: { zh: '小米推送', en: 'Mi Push' }, vendor: vendors.xiaomi, category: 'push', classPrefixes: ['com.xiaomi.mipush', 'com.xiaomi.push', 'com.xiaomi.channel'], permissions: ['*.permission.MIPUSH_RECEIVE'] },
  { id: 'oppo-push', name: { zh: 'OPPO 推送', en: 'OPPO push' }, vendor: vendors.oppo, category: 'push', classPrefixes: ['com.heytap.msp.push', 'com.heytap.mcssdk', 'com.heytap.mcs', 'com.coloros.mcssdk', 'com.mcs.aidl'], permissions: ['com.coloros.mcs.permission.RECIEVE_MCS_MESSAGE', 'com.heytap.mcs.permission.RECIEVE_MCS_MESSAGE'] },
  { id: 'vivo-push', name: { zh: 'vivo 推送', en: 'vivo push' }, vendor: vendors.vivo, category: 'push', classPrefixes: ['com.vivo.push', 'com.vivo.vms'], metaData: ['com.vivo.push.api_key', 'com.vivo.push.app_id'] },
  { id: 'meizu-push', name: { zh: '魅族推送', en: 'Meizu push' }, vendor: vendors.meizu, category: 'push', classPrefixes: ['com.meizu.cloud.pushsdk', 'com.meizu.cloud.pushinternal'], permissions: ['com.meizu.flyme.push.permission.RECEIVE', '*.push.permission.MESSAGE', 'com.meizu.c2dm.permission.RECEIVE'] },
  { id: 'honor-push', name: { zh: '荣耀推送', en: 'Honor push' }, vendor: vendors.honor, category: 'push', classPrefixes: ['com.hihonor.push', 'com.hihonor.mcs.push'], metaData: ['com.hihonor.push.app_id'] },
  { id: 'tencent-tpns', name: { zh: '腾讯移动推送 TPNS（信鸽）', en: 'Tencent TPNS (XG push)' }, vendor: vendors.tencent, category: 'push', classPrefixes: ['com.tencent.android.tpush', 'com.tencent.android.tpns', 'com.tencent.tpns'], libraries: ['libtpnsSecurity.so', 'libtpnsWatchdog.so', 'libxguardian.so'], metaData: ['XG_V2_ACCESS_ID', 'XG_V2_ACCESS_KEY', 'XG_SERVICE_PULL_UP_OFF'] },
  { id: 'mob-push', name: { zh: 'MobPush', en: 'MobPush' }, vendor: vendors.mob, category: 'push', classPrefixes: ['com.mob.pushsdk'], metaData: ['com.mob.push.config'] },
  { id: 'baidu-push', name: { zh: '百度云推送', en: 'Baidu push' }, vendor: vendors.baidu, category: 'push', classPrefixes: ['com.baidu.android.pushservice'], libraries: ['libbdpush_*.so'] },
  { id: 'rongcloud-push', name: { zh: '融云推送', en: 'RongCloud push' }, vendor: vendors.rongcloud, category: 'push', classPrefixes: ['io.rong.push'] },
  { id: 'onesignal', name: { zh: 'OneSignal 推送', en: 'OneSignal' }, vendor: vendors.onesignal, category: 'push', classPrefixes: ['com.onesignal'], metaData: ['onesignal_app_id'] },
  { id: 'firebase-messaging', name: { zh: 'Firebase 云消息', en: 'Firebase Cloud Messaging' }, vendor: vendors.google, category: 'push', classPrefixes: ['com.google.firebase.messaging', 'com.google.firebase.iid'], permissions: ['com.google.android.c2dm.permission.RECEIVE'] },
];
