import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '桌面入口缺失或隐藏', en: 'Missing or hidden launcher entry' },
  purpose: {
    zh: '应用应能方便地找到和卸载，不得以空白名称、透明图标或隐藏入口妨碍卸载。',
    en: 'An app has to be easy to find and uninstall; blank names, transparent icons or hidden entries are not allowed.',
  },
  remedy: {
    zh: '为主界面声明 MAIN/LAUNCHER，设置可见的 android:label 和 android:icon。',
    en: 'Declare MAIN/LAUNCHER for the main activity and give it a visible android:label and android:icon.',
  },
  findings: {
    blank: {
      fact: { zh: '应用名称为空或不可见。', en: 'The app’s name is empty or invisible.' },
      judgement: {
        zh: '桌面和设置中看不到名称，妨碍用户识别和卸载。',
        en: 'It cannot be recognised on the home screen or in settings, which hinders uninstalling.',
      },
    },
    entryless: {
      fact: { zh: '没有桌面入口。', en: 'There is no launcher entry.' },
      judgement: {
        zh: '普通应用应有入口；若为输入法、插件等组件型应用，须说明。',
        en: 'An ordinary app has one; a keyboard or plug-in has to be explained.',
      },
    },
    iconless: {
      fact: { zh: '没有声明应用图标。', en: 'The application declares no icon.' },
      judgement: {
        zh: '桌面显示系统默认图标，可以看见。',
        en: 'The home screen shows the system’s default one, which can be seen.',
      },
    },
    visible: {
      fact: {
        zh: '有桌面入口，名称为“{label}”，有图标。',
        en: 'It has a launcher entry, the name “{label}” and an icon.',
      },
      judgement: {
        zh: '静态未见隐藏；图标是否透明须人工查看。',
        en: 'No hiding seen statically; whether the icon is transparent needs a look.',
      },
    },
  },
} satisfies Catalogue<string>;
