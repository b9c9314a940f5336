import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '未验证的网页链接', en: 'Unverified deep links' },
  purpose: {
    zh: '未加 autoVerify 的 http(s) 链接、任何人都可注册的自定义协议，可能被其他应用抢先接管。',
    en: 'http(s) links without autoVerify and custom schemes, which anybody may register, can be taken over by another app.',
  },
  remedy: {
    zh: 'http(s) 链接在 intent-filter 上加 android:autoVerify="true"，并在域名下发布 /.well-known/assetlinks.json；自定义协议不要传递令牌，打开后重新鉴权。',
    en: 'Add android:autoVerify="true" to http(s) intent filters and publish /.well-known/assetlinks.json on the domain; carry no tokens over custom schemes and authenticate again after opening.',
  },
  findings: {
    web: {
      fact: {
        zh: '{count} 个组件接收 http(s) 链接但未开启验证，主机：{hosts}。',
        en: '{count} components take http(s) links without verification; hosts: {hosts}.',
      },
      judgement: {
        zh: '其他应用可声明同一链接，建议开启验证。',
        en: 'Another app can claim the same links; verification is advised.',
      },
    },
    'any-web': {
      fact: {
        zh: '未限定主机、可接收任何 http(s) 链接的组件：{components}。',
        en: 'Components that take any http(s) link, whatever its host: {components}.',
      },
      judgement: {
        zh: '浏览器才需要如此声明；其他应用应限定自有域名并开启验证。',
        en: 'Browsers declare this; any other app should name its own hosts and verify them.',
      },
    },
    custom: {
      fact: { zh: '自定义协议：{schemes}。', en: 'Custom schemes: {schemes}.' },
      judgement: {
        zh: '任何应用都能注册同名协议；是否传递敏感参数须人工核实。',
        en: 'Any app can register them; check whether sensitive parameters are passed.',
      },
    },
    verified: {
      fact: { zh: '接收的网页链接均已开启验证。', en: 'All web links taken are verified.' },
      judgement: { zh: '链接不会被冒领。', en: 'Links cannot be claimed by others.' },
    },
    absent: {
      fact: { zh: '没有从网页打开的入口。', en: 'Nothing can be opened from a web page.' },
      judgement: { zh: '不涉及。', en: 'Does not apply.' },
    },
  },
} satisfies Catalogue<string>;
