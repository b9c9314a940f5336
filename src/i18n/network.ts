import type { Text } from '../shared/text.ts';

/** What the commands that ask the network say. */
export const networkTexts = {
  ipv6: { zh: 'IPv6 支持情况', en: 'IPv6 support' },
  ipv6Hosts: {
    zh: '查询应用域名的 A、AAAA 记录（需联网，会向域名服务器发出查询；结果不写入证据包）',
    en: 'ask for the A and AAAA records of the app’s hosts (needs the network and asks name servers; the result is no evidence)',
  },
  argumentHosts: {
    zh: '安装包，或检测目录、证据包目录',
    en: 'a package, or the folder of an inspection or a bundle',
  },
  optionServer: {
    zh: '域名服务器，地址[:端口]，逗号分隔；默认用本机配置',
    en: 'name servers, address[:port], comma separated; default: those of this machine',
  },
  optionAllHosts: {
    zh: '也查询第三方 SDK 与库中的域名',
    en: 'ask for the hosts of third-party SDKs and libraries too',
  },
  optionResolveTimeout: { zh: '全部查询的时间上限，秒', en: 'time limit for all questions, in seconds' },
  resolving: { zh: '查询域名（{done}/{all}）', en: 'asking for hosts ({done}/{all})' },
  hostsNone: {
    zh: '安装包中没有可查询的域名（地址可能由服务端下发）。',
    en: 'The package holds no host name to ask for (addresses may come from the server).',
  },
  hostsOffline: {
    zh: '未联网：域名服务器 {servers} 没有任何应答，{count} 个域名的 IPv6 支持情况未查。',
    en: 'Not online: no answer from the name servers {servers}; the IPv6 support of {count} hosts was not found out.',
  },
  hostsTotal: {
    zh: '{count} 个域名：支持 IPv6 {ready}，仅 IPv4 {ipv4}，无地址 {empty}，不存在 {unknown}，未得到应答 {open}',
    en: '{count} hosts: IPv6 {ready}, IPv4 alone {ipv4}, no address {empty}, no such name {unknown}, no answer {open}',
  },
  hostsNote: {
    zh: '有 AAAA 记录不等于 IPv6 可达、证书与响应一致；由服务端下发的域名不在安装包内。IPv6 为鼓励性要求，仅 IPv4 的按“未落实”处理。',
    en: 'An AAAA record does not show that the host answers alike over IPv6; hosts that come from the server are not in the package. IPv6 is encouraged: IPv4 alone is advice.',
  },
  serverInvalid: {
    zh: '--server {server}：应为 IP 地址[:端口]，IPv6 加方括号',
    en: '--server {server}: an IP address[:port], IPv6 in brackets',
  },
} as const satisfies Record<string, Text>;

export const supportTexts = {
  ready: { zh: '支持 IPv6', en: 'IPv6' },
  ipv4: { zh: '仅 IPv4', en: 'IPv4 alone' },
  'no-address': { zh: '无地址', en: 'no address' },
  'unknown-name': { zh: '不存在', en: 'no such name' },
  open: { zh: '未得到应答', en: 'no answer' },
} as const satisfies Record<string, Text>;
