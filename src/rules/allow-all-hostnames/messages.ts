import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '接受任意主机名', en: 'Any hostname accepted' },
  purpose: {
    zh: 'ALLOW_ALL_HOSTNAME_VERIFIER 不核对证书与域名是否一致，任何有效证书都能冒充服务器。',
    en: 'ALLOW_ALL_HOSTNAME_VERIFIER does not compare certificate and host: any valid certificate can pose as the server.',
  },
  remedy: {
    zh: '改用默认主机名校验（HttpsURLConnection 或 OkHttp 默认实现），删除 ALLOW_ALL_HOSTNAME_VERIFIER 与 AllowAllHostnameVerifier。',
    en: 'Use the default verification of HttpsURLConnection or OkHttp and delete ALLOW_ALL_HOSTNAME_VERIFIER and AllowAllHostnameVerifier.',
  },
  findings: {
    own: {
      fact: {
        zh: '应用自身代码使用了接受任意主机名的校验器：{calls}。',
        en: 'The app’s own code uses a verifier that accepts any hostname: {calls}.',
      },
      judgement: {
        zh: '其作用就是不校验主机名，连接可被中间人冒充。',
        en: 'Not checking hostnames is all it does; connections can be impersonated.',
      },
    },
    unclear: {
      fact: {
        zh: '归属不明的代码使用了接受任意主机名的校验器：{calls}。',
        en: 'Code of unclear origin uses a verifier that accepts any hostname: {calls}.',
      },
      judgement: {
        zh: '须查明由谁带入、是否用于正式连接。',
        en: 'Find out who brought it and whether it serves real connections.',
      },
    },
    third: {
      fact: {
        zh: 'SDK（{sdks}）使用了接受任意主机名的校验器。',
        en: 'SDKs ({sdks}) use a verifier that accepts any hostname.',
      },
      judgement: {
        zh: '应升级或更换 SDK，并核实受影响的连接。',
        en: 'Upgrade or replace the SDK and find out which connections are affected.',
      },
    },
    absent: {
      fact: { zh: '未见接受任意主机名的校验器。', en: 'No verifier that accepts any hostname.' },
      judgement: { zh: '主机名校验未被关闭。', en: 'Hostname verification is not switched off this way.' },
    },
  },
} satisfies Catalogue<string>;
