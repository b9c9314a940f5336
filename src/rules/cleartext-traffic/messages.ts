import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '明文传输', en: 'Cleartext traffic' },
  purpose: {
    zh: '允许 http 明文时，传输内容可被窃听和篡改。对照网络安全配置与包内 http 地址判定：地址所在的类有联网调用，或地址本身是接口（数字主机、带端口、api），才判不符合，其余可能只是链接。',
    en: 'Where plain http is permitted, what is sent can be read and altered. The network security configuration is held against the http addresses in the package: it fails where the class that holds an address connects, or the address is one of an interface (a number for a host, a port, api); any other may be a mere link.',
  },
  remedy: {
    zh: '服务端启用 https，把地址改为 https://；在 network_security_config.xml 写 <base-config cleartextTrafficPermitted="false"/>，确需例外的只对单个域名放开。',
    en: 'Enable https on the servers and use https:// addresses; write <base-config cleartextTrafficPermitted="false"/> in network_security_config.xml and make exceptions for single domains only.',
  },
  findings: {
    used: {
      fact: {
        zh: '配置允许明文（{origin}），应用自身代码含 {count} 个用于联网的 http 或 ws 地址：{urls}。',
        en: 'Cleartext is permitted ({origin}) and the app’s own code holds {count} http or ws addresses that are there to be requested: {urls}.',
      },
      judgement: {
        zh: '数据可能以明文发送，不符合传输加密要求。',
        en: 'Data may be sent in the clear, against the requirement to encrypt transport.',
      },
    },
    referenced: {
      fact: {
        zh: '配置允许明文（{origin}），应用自身、网页或归属不明的内容含 {count} 个 http 或 ws 地址：{urls}。',
        en: 'Cleartext is permitted ({origin}); the app’s own content, pages or content of unclear origin hold {count} http or ws addresses: {urls}.',
      },
      judgement: {
        zh: '是请求地址还是普通链接须人工核实，并抓包确认。',
        en: 'A person has to check whether these are requested or mere links, and capture the traffic.',
      },
    },
    permitted: {
      fact: {
        zh: '全局允许明文（{origin}），应用自身未见 http 地址。',
        en: 'Cleartext is permitted for all hosts ({origin}); no http address of the app’s own was seen.',
      },
      judgement: {
        zh: '服务端下发的地址仍可能是明文，建议关闭。',
        en: 'Addresses sent by the server may still be plain http; better switched off.',
      },
    },
    excepted: {
      fact: { zh: '仅对 {domains} 允许明文。', en: 'Cleartext is permitted for {domains} only.' },
      judgement: { zh: '例外是否必要须说明。', en: 'Whether the exception is needed has to be explained.' },
    },
    blocked: {
      fact: {
        zh: '系统禁止明文；包内应用自身的 http 或 ws 地址 {count} 个，无法以明文访问。',
        en: 'Cleartext is blocked; the app’s own {count} http or ws addresses cannot be reached in the clear.',
      },
      judgement: { zh: '符合传输加密要求。', en: 'In line with the requirement to encrypt transport.' },
    },
  },
} satisfies Catalogue<string>;
