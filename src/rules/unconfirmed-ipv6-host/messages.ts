import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '域名 IPv6 待核', en: 'Hosts with unconfirmed IPv6' },
  purpose: {
    zh: '域名是否有 AAAA 记录、IPv6 能否访问，离线检测看不到，此处列出应用自身的域名供联网核查。',
    en: 'Whether hosts have AAAA records and answer over IPv6 cannot be seen offline; the app’s own hosts are listed for an online check.',
  },
  remedy: {
    zh: '为列出的域名配置 AAAA 记录并验证 IPv6 可达、证书与响应一致（联网时 zhijian ipv6 hosts 可批量查询 AAAA；curl -6 核对响应）。',
    en: 'Give the listed hosts AAAA records and verify reachability, certificate and response over IPv6 (online, zhijian ipv6 hosts asks for all AAAA records; curl -6 for the response).',
  },
  findings: {
    listed: {
      fact: {
        zh: '应用自身或归属不明的内容写有 {count} 个域名：{hosts}。',
        en: 'Content of the app’s own or of unclear origin holds {count} host names: {hosts}.',
      },
      judgement: { zh: '须联网逐个核查 IPv6 支持情况。', en: 'Each has to be checked for IPv6 online.' },
    },
    none: {
      fact: {
        zh: '应用自身和归属不明的内容中未见域名。',
        en: 'No host name was seen in content of the app’s own or of unclear origin.',
      },
      judgement: { zh: '不涉及；地址可能由服务端下发。', en: 'Does not apply; addresses may come from the server.' },
    },
  },
} satisfies Catalogue<string>;
