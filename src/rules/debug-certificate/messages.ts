import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '调试或公共证书', en: 'Debug or public certificate' },
  purpose: {
    zh: '调试证书、公共测试证书的私钥人人可得，用它签名的应用可被任意仿冒升级。',
    en: 'The private keys of debug and public test certificates are available to anybody, who can then forge updates.',
  },
  remedy: {
    zh: '由主办单位自行生成并保管发布密钥（keytool -genkeypair -keyalg RSA -keysize 2048 以上），重新签名；已发布的需提示用户卸载重装。',
    en: 'Let the sponsor generate and keep a release key (keytool -genkeypair, RSA 2048 or more) and sign again; users of the published app have to reinstall.',
  },
  findings: {
    debug: {
      fact: { zh: '签名证书为调试证书：{subjects}。', en: 'Signed with a debug certificate: {subjects}.' },
      judgement: {
        zh: '调试证书不能代表主办单位，不得用于正式发布。',
        en: 'A debug certificate does not stand for the sponsor and must not sign a release.',
      },
    },
    public: {
      fact: {
        zh: '签名证书私钥公开或多家共用：{names}。',
        en: 'The private key of the signing certificate is public or shared: {names}.',
      },
      judgement: {
        zh: '他人可用同一证书签发仿冒升级包。',
        en: 'Others can sign a forged update with the same certificate.',
      },
    },
    own: {
      fact: { zh: '签名证书：{subjects}。', en: 'Signing certificate: {subjects}.' },
      judgement: {
        zh: '不是调试证书，也不在已知公共证书之列。',
        en: 'Neither a debug certificate nor a known public one.',
      },
    },
    unsigned: {
      fact: { zh: '没有签名证书。', en: 'There is no signing certificate.' },
      judgement: { zh: '见“签名缺失或无效”。', en: 'See the rule on missing or invalid signatures.' },
    },
  },
} satisfies Catalogue<string>;
