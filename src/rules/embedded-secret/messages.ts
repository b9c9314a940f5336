import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '硬编码密钥', en: 'Embedded secrets' },
  purpose: {
    zh: '写在包里的私钥、令牌任何人都能取出。只认有固定格式、能确认的密钥；地图、推送等公开标识不算。',
    en: 'Anybody can take private keys and tokens out of a package. Only forms that identify themselves count; map and push identifiers are public by design.',
  },
  remedy: {
    zh: '立即作废并更换已泄露的密钥；改由服务端签发短期凭证（STS），客户端私钥放 Android Keystore。',
    en: 'Revoke and replace the leaked keys at once; let the server issue short-lived credentials (STS) and keep client keys in the Android Keystore.',
  },
  findings: {
    own: {
      fact: {
        zh: '应用自身内容含 {count} 个密钥：{secrets}；位置：{places}。',
        en: 'The app’s own content holds {count} keys: {secrets}; at {places}.',
      },
      judgement: {
        zh: '密钥已随安装包公开，属安全缺陷。',
        en: 'The keys are public with the package: a security defect.',
      },
    },
    lead: {
      fact: {
        zh: '应用自身或归属不明的内容含疑似凭据 {count} 个：{secrets}；位置：{places}。',
        en: 'Content of the app’s own or of unclear origin holds {count} possible credentials: {secrets}; at {places}.',
      },
      judgement: {
        zh: '标识、令牌是否仍有效、权限多大，须人工核实。',
        en: 'Whether they are still valid and what they permit needs a person.',
      },
    },
    third: {
      fact: {
        zh: '第三方内容含 {count} 个密钥：{secrets}；位置：{places}。',
        en: 'Third-party content holds {count} keys: {secrets}; at {places}.',
      },
      judgement: { zh: '可能是其测试数据，须向提供方核实。', en: 'Perhaps test data of theirs; ask the vendor.' },
    },
    absent: {
      fact: { zh: '未见可确认的密钥。', en: 'No key that identifies itself.' },
      judgement: {
        zh: '按已知格式未发现硬编码密钥；自定义格式无法识别。',
        en: 'None of the known forms; home-made forms cannot be recognised.',
      },
    },
  },
} satisfies Catalogue<string>;
