import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '应用名称与备案不一致', en: 'App name differs from the filing' },
  purpose: {
    zh: '备案的应用名称应与安装后显示的名称一致，便于使用者辨认。',
    en: 'The filed name is the one shown after installation, so that users recognise the app.',
  },
  remedy: {
    zh: '统一应用名称与备案名称；使用简称的在备案表注明。',
    en: 'Use one name; note an abbreviation in the form.',
  },
  findings: {
    differs: {
      fact: {
        zh: '备案名称为“{filed}”，安装后显示“{actual}”。',
        en: 'The filed name is “{filed}”, the shown one “{actual}”.',
      },
      judgement: {
        zh: '名称不同，使用者难以与备案对应。',
        en: 'Different names: users cannot match the app with its filing.',
      },
    },
    abbreviated: {
      fact: {
        zh: '备案名称为“{filed}”，安装后显示“{actual}”，一个包含另一个。',
        en: 'The filed name is “{filed}”, the shown one “{actual}”; one contains the other.',
      },
      judgement: { zh: '视为简称，建议在备案表注明。', en: 'Taken for an abbreviation; note it in the form.' },
    },
    nameless: {
      fact: { zh: '安装包没有可读的应用名称。', en: 'The package has no readable name.' },
      judgement: {
        zh: '不能核对；空白名称也会妨碍卸载。',
        en: 'It cannot be compared; a blank name also hinders removal.',
      },
    },
    equal: {
      fact: { zh: '应用名称“{actual}”与备案一致。', en: 'The name “{actual}” is the filed one.' },
      judgement: { zh: '名称一致。', en: 'They agree.' },
    },
  },
} satisfies Catalogue<string>;
