import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '仅支持 IPv4 的接口', en: 'IPv4-only APIs' },
  purpose: {
    zh: 'WifiInfo.getIpAddress、DhcpInfo、Formatter.formatIpAddress、Inet4Address 只能处理 IPv4，纯 IPv6 网络中得不到结果。',
    en: 'WifiInfo.getIpAddress, DhcpInfo, Formatter.formatIpAddress and Inet4Address handle IPv4 only and yield nothing on IPv6-only networks.',
  },
  remedy: {
    zh: '改用 ConnectivityManager.getLinkProperties() 获取地址，用 InetAddress 处理两种地址族。',
    en: 'Use ConnectivityManager.getLinkProperties() for addresses and InetAddress for both families.',
  },
  findings: {
    'own-calls': {
      fact: {
        zh: '应用自身或归属不明的代码中有调用或实现：{calls}。',
        en: 'Used in code of the app’s own or of unclear origin: {calls}.',
      },
      judgement: {
        zh: '是否影响联网取决于用途（仅显示本机地址则影响小），建议改造并在纯 IPv6 环境实测。',
        en: 'The effect depends on the use (small if it only shows the local address); change it and test on an IPv6-only network.',
      },
    },
    'sdk-calls': {
      fact: { zh: 'SDK（{sdks}）代码中有调用或实现。', en: 'Used in the code of SDKs ({sdks}).' },
      judgement: { zh: '建议升级 SDK 并在纯 IPv6 环境实测。', en: 'Upgrade the SDK and test on an IPv6-only network.' },
    },
    'no-calls': {
      fact: {
        zh: '查看了 {classes} 个类，应用与 SDK 代码中均未见（通用库不计）。',
        en: '{classes} classes were looked at; none in the app or its SDKs (general libraries are not counted).',
      },
      judgement: { zh: '未见仅支持 IPv4 的接口。', en: 'No IPv4-only API.' },
    },
  },
} satisfies Catalogue<string>;
