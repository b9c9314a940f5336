import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '忽略证书错误', en: 'Ignored certificate errors' },
  purpose: {
    zh: '网页组件遇到证书错误时调用 SslErrorHandler.proceed()，等于放行中间人。',
    en: 'Calling SslErrorHandler.proceed() on a certificate error lets a man in the middle pass.',
  },
  remedy: {
    zh: '在 onReceivedSslError 中调用 handler.cancel() 并提示用户；内网自签证书改用 network_security_config 内置信任锚。',
    en: 'Call handler.cancel() in onReceivedSslError and tell the user; for intranet certificates put a trust anchor into network_security_config.',
  },
  findings: {
    'own-calls': {
      fact: {
        zh: '应用自身或归属不明的代码中有调用或实现：{calls}。',
        en: 'Used in code of the app’s own or of unclear origin: {calls}.',
      },
      judgement: {
        zh: '若无条件放行即为高风险；若先询问用户或仅限调试，需由人工确认。',
        en: 'Unconditional, this is a high risk; a person has to confirm whether the user is asked first or it is limited to debugging.',
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
      judgement: { zh: '未见放行证书错误的调用。', en: 'Certificate errors are not waved through.' },
    },
  },
} satisfies Catalogue<string>;
