import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '自定义证书信任', en: 'Custom trust decisions' },
  purpose: {
    zh: '自行实现 X509TrustManager 或 HostnameVerifier，常因空实现而接受任何证书。',
    en: 'Home-made X509TrustManager or HostnameVerifier implementations often accept any certificate.',
  },
  remedy: {
    zh: '删除自定义实现，用系统默认校验；确需内置证书时用 network_security_config 的 <trust-anchors> 或 OkHttp CertificatePinner。',
    en: 'Drop them for the system’s checks; where a certificate has to be built in, use <trust-anchors> of network_security_config or OkHttp’s CertificatePinner.',
  },
  findings: {
    'own-calls': {
      fact: {
        zh: '应用自身或归属不明的代码中有调用或实现：{calls}。',
        en: 'Used in code of the app’s own or of unclear origin: {calls}.',
      },
      judgement: {
        zh: '是否真正校验取决于方法内容，须逐个核实 checkServerTrusted、verify 是否为空或恒真。',
        en: 'Whether they verify depends on their bodies: check that checkServerTrusted and verify are neither empty nor always true.',
      },
    },
    'sdk-calls': {
      fact: { zh: 'SDK（{sdks}）代码中有调用或实现。', en: 'Used in the code of SDKs ({sdks}).' },
      judgement: {
        zh: '属第三方代码，建议升级到最新版并向提供方核实。',
        en: 'Third-party code; upgrade it and ask its vendor.',
      },
    },
    'no-calls': {
      fact: {
        zh: '查看了 {classes} 个类，应用与 SDK 代码中均未见（通用库不计）。',
        en: '{classes} classes were looked at; none in the app or its SDKs (general libraries are not counted).',
      },
      judgement: { zh: '未见自定义信任实现。', en: 'No custom trust decision.' },
    },
  },
} satisfies Catalogue<string>;
