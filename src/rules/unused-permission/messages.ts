import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '声明而未使用的权限', en: 'Declared but unused permission' },
  purpose: {
    zh: '敏感权限声明后，代码中却找不到会用到它的系统调用，多为遗留或第三方带入。',
    en: 'A sensitive permission is declared but no code calls a platform API that needs it: usually left over or brought by a third party.',
  },
  remedy: {
    zh: '删除用不到的权限；由网页、插件或厂商接口使用的，说明用在哪里。',
    en: 'Remove what is not used; say where it is used if by web pages, plug-ins or vendor interfaces.',
  },
  findings: {
    'no-use-found': {
      fact: {
        zh: '声明了 {permissions}，代码中未见需要它们的系统调用。',
        en: '{permissions} are declared, but no code calls an API that needs them.',
      },
      judgement: {
        zh: '疑似多余声明。由原生库、网页、反射或外部插件使用的，静态看不到，请单位说明；确实不用的应删除。',
        en: 'Perhaps superfluous. Use from native libraries, web pages, reflection or plug-ins is invisible here: have the unit explain, and remove what is not used.',
      },
    },
    'code-hidden': {
      fact: {
        zh: '应用经过加固，看不到真实代码的调用（涉及 {permissions}）。',
        en: 'The app is packed and its real calls cannot be seen (permissions concerned: {permissions}).',
      },
      judgement: { zh: '请提供未加固的版本再判。', en: 'Hand in an unpacked build first.' },
    },
    'code-unread': {
      fact: {
        zh: '代码没有读全，看不到全部调用（涉及 {permissions}）。',
        en: 'The code was not read whole, so not all calls were seen (permissions concerned: {permissions}).',
      },
      judgement: {
        zh: '不能据此认为权限多余，缺失的部分见“证据缺口”。',
        en: 'No permission can be called superfluous on that ground; see what the evidence does not show.',
      },
    },
    'all-used': {
      fact: {
        zh: '声明的 {count} 项敏感权限在代码中都有对应调用。',
        en: 'Each of {count} sensitive permissions has a call in the code that needs it.',
      },
      judgement: {
        zh: '未见多余声明；使用时机由动态检测判断。',
        en: 'No superfluous declaration; when they are used is for the dynamic inspection.',
      },
    },
    'none-watched': {
      fact: {
        zh: '没有声明可据调用核对的敏感权限。',
        en: 'No sensitive permission is declared that calls could confirm.',
      },
      judgement: { zh: '不涉及。', en: 'Does not apply.' },
    },
  },
} satisfies Catalogue<string>;
