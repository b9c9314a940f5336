import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '授权可绕过的数据提供器', en: 'Provider grants around its guard' },
  purpose: {
    zh: '导出且 grantUriPermissions="true" 的数据提供器，持有权限的组件可把访问权转给任何应用。',
    en: 'An exported provider with grantUriPermissions="true" lets whoever may access it pass that access on to any app.',
  },
  remedy: {
    zh: '把 android:grantUriPermissions 改为 false，用 <grant-uri-permission android:pathPrefix="…"/> 只放行需要共享的路径。',
    en: 'Set android:grantUriPermissions to false and open only what is shared with <grant-uri-permission android:pathPrefix="…"/>.',
  },
  findings: {
    granting: {
      fact: {
        zh: '{count} 个导出的数据提供器允许转授全部路径：{names}。',
        en: '{count} exported providers allow grants for every path: {names}.',
      },
      judgement: {
        zh: '权限保护可能被转授绕过，须确认共享范围。',
        en: 'Their guard may be passed by grants; confirm what is meant to be shared.',
      },
    },
    narrow: {
      fact: {
        zh: '查看了 {total} 个数据提供器，没有既导出又允许整体转授的。',
        en: '{total} providers were looked at; none is both exported and open to grants.',
      },
      judgement: { zh: '授权范围受控。', en: 'Grants are limited.' },
    },
    absent: {
      fact: { zh: '没有数据提供器。', en: 'There is no content provider.' },
      judgement: { zh: '不涉及。', en: 'Does not apply.' },
    },
  },
} satisfies Catalogue<string>;
