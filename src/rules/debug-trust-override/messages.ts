import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '调试信任配置残留', en: 'Debug trust left in' },
  purpose: {
    zh: '<debug-overrides> 只在可调试版本生效，放宽证书信任以便抓包。',
    en: '<debug-overrides> takes effect in debuggable builds only and widens trust for capturing.',
  },
  remedy: {
    zh: '发布前删除 <debug-overrides>，并确认 android:debuggable 为 false。',
    en: 'Remove <debug-overrides> before release and make sure android:debuggable is false.',
  },
  findings: {
    active: {
      fact: {
        zh: '含 <debug-overrides> 且应用可调试，信任 {anchors} 证书。',
        en: '<debug-overrides> is present and the app is debuggable; {anchors} certificates are trusted.',
      },
      judgement: { zh: '放宽的信任在发布包中生效。', en: 'The widened trust is in effect in what is released.' },
    },
    inactive: {
      fact: {
        zh: '含 <debug-overrides>，但应用不可调试。',
        en: '<debug-overrides> is present but the app is not debuggable.',
      },
      judgement: { zh: '不生效，建议清理。', en: 'Not in effect; better removed.' },
    },
    absent: {
      fact: { zh: '没有调试信任配置。', en: 'There is no debug trust configuration.' },
      judgement: { zh: '不涉及。', en: 'Does not apply.' },
    },
  },
} satisfies Catalogue<string>;
