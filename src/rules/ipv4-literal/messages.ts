import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '硬编码 IPv4 地址', en: 'IPv4 literals' },
  purpose: {
    zh: '直接写 IPv4 地址的连接在纯 IPv6 网络中无法建立。只认带协议或端口的地址，版本号等四段数字不算。',
    en: 'Connections to written IPv4 addresses fail on IPv6-only networks. Only addresses in a URL or with a port count; version numbers do not.',
  },
  remedy: {
    zh: '改用域名并为其配置 AAAA 记录；确需直连地址的，同时提供 IPv6 地址，或用 DNS64/NAT64 前缀合成（RFC 7050）。',
    en: 'Use host names with AAAA records; where an address is needed offer an IPv6 one too, or synthesise it with the DNS64/NAT64 prefix (RFC 7050).',
  },
  findings: {
    public: {
      fact: {
        zh: '应用自身或归属不明的内容以 IPv4 地址访问服务：{addresses}；位置：{places}。',
        en: 'Content of the app’s own or of unclear origin reaches services by IPv4 address: {addresses}; at {places}.',
      },
      judgement: {
        zh: '未落实 IPv6 支持，建议改用双栈域名。',
        en: 'IPv6 support is not in place; dual-stack host names are advised.',
      },
    },
    internal: {
      fact: {
        zh: '应用自身或归属不明的内容写有内网 IPv4 地址：{addresses}。',
        en: 'Content of the app’s own or of unclear origin holds private IPv4 addresses: {addresses}.',
      },
      judgement: {
        zh: '内网专用的请说明；否则建议改用域名。',
        en: 'Explain if it is for an internal network; otherwise use host names.',
      },
    },
    resolver: {
      fact: {
        zh: '应用自身或归属不明的内容写有公共 DNS 地址：{addresses}。',
        en: 'Content of the app’s own or of unclear origin holds public resolvers: {addresses}.',
      },
      judgement: {
        zh: '自行解析域名时应同时支持 IPv6 解析服务器。',
        en: 'An app that resolves names itself should use IPv6 resolvers too.',
      },
    },
    bare: {
      fact: {
        zh: '应用自身或归属不明的内容有疑似 IPv4 地址：{addresses}。',
        en: 'Content of the app’s own or of unclear origin may hold IPv4 addresses: {addresses}.',
      },
      judgement: {
        zh: '没有上下文，是否用于连接须人工核实。',
        en: 'There is no context; a person has to check whether they are used.',
      },
    },
    third: {
      fact: {
        zh: 'SDK 内容以 IPv4 地址访问服务：{addresses}。',
        en: 'SDK content reaches services by IPv4 address: {addresses}.',
      },
      judgement: { zh: '建议升级 SDK 并实测纯 IPv6 环境。', en: 'Upgrade the SDK and test on an IPv6-only network.' },
    },
    absent: {
      fact: {
        zh: '未见用于连接的 IPv4 地址；{versions} 个四段数字判为版本号，{ignored} 个回环、WAP 代理等地址不计。',
        en: 'No IPv4 address is connected to; {versions} dotted quads are version numbers, {ignored} loopback, WAP proxy and similar ones are not counted.',
      },
      judgement: { zh: '没有阻碍 IPv6 的硬编码地址。', en: 'No written address stands in the way of IPv6.' },
    },
  },
} satisfies Catalogue<string>;
