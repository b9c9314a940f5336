import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '签名证书与备案不一致', en: 'Signing certificate differs from the filing' },
  purpose: {
    zh: '备案登记的签名证书应与安装包一致，不一致的可能被改装或仿冒。',
    en: 'The filed certificate is that of the package; otherwise the package may be repackaged or forged.',
  },
  remedy: {
    zh: '用备案登记的证书签名；证书更换的，办理变更并使用密钥轮换。',
    en: 'Sign with the filed certificate, or file the change and rotate the key.',
  },
  findings: {
    differs: {
      fact: {
        zh: '备案证书 SHA-256 为 {filed}，安装包的证书为 {actual}。',
        en: 'The filed certificate has SHA-256 {filed}, the package’s {actual}.',
      },
      judgement: {
        zh: '签名者不同，安装包可能不是主办单位发布的。',
        en: 'Another signer: the package may not come from the sponsor.',
      },
    },
    'earlier-certificate': {
      fact: {
        zh: '备案证书 {filed} 是轮换前的旧证书，现证书为 {actual}。',
        en: 'The filed certificate {filed} is an earlier one of the rotation; the present one is {actual}.',
      },
      judgement: {
        zh: '签名者有轮换证明，须更新备案登记的证书。',
        en: 'The rotation is proven; update the filed certificate.',
      },
    },
    'not-stated': {
      fact: {
        zh: '备案表没有填写证书指纹（certificateSha256）。',
        en: 'The filing form states no certificate digest (certificateSha256).',
      },
      judgement: { zh: '不能核对签名者，请单位补充。', en: 'The signer cannot be checked; the unit has to supply it.' },
    },
    unsigned: {
      fact: { zh: '安装包没有可读的签名证书。', en: 'The package has no readable certificate.' },
      judgement: {
        zh: '不能与备案核对，见签名检测项。',
        en: 'It cannot be compared with the filing; see the rules on signatures.',
      },
    },
    equal: {
      fact: { zh: '证书 {actual} 与备案一致。', en: 'Certificate {actual} is the filed one.' },
      judgement: { zh: '签名者一致。', en: 'The signer is the filed one.' },
    },
  },
} satisfies Catalogue<string>;
