import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '固定的随机数种子', en: 'Fixed random seed' },
  purpose: {
    zh: '对 SecureRandom 调用 setSeed，若种子固定，生成的密钥可预测。',
    en: 'With a fixed seed given to SecureRandom.setSeed, generated keys are predictable.',
  },
  remedy: {
    zh: '删除 setSeed 调用，直接使用 new SecureRandom()；由口令派生密钥用 PBKDF2。',
    en: 'Remove setSeed and use new SecureRandom() as it is; derive keys from passwords with PBKDF2.',
  },
  findings: {
    'own-calls': {
      fact: {
        zh: '应用自身或归属不明的代码中有调用或实现：{calls}。',
        en: 'Used in code of the app’s own or of unclear origin: {calls}.',
      },
      judgement: {
        zh: '种子是否固定须看代码；Android 新版会忽略或混入种子。',
        en: 'Whether the seed is fixed has to be read in the code; recent Android mixes it in only.',
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
      judgement: { zh: '未见设置随机数种子。', en: 'No seed is set.' },
    },
  },
} satisfies Catalogue<string>;
