import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '应用数据可被备份导出', en: 'App data open to backup' },
  purpose: {
    zh: 'allowBackup 默认开启，应用私有数据会进入云备份、换机迁移或 adb 备份。',
    en: 'allowBackup is on by default: private data goes into cloud backup, device transfer or adb backup.',
  },
  remedy: {
    zh: '在 application 上设置 android:allowBackup="false"；targetSdk 31 及以上再用 android:dataExtractionRules 指定 XML，以 <device-transfer> 和 <cloud-backup> 排除登录凭据、数据库等。',
    en: 'Set android:allowBackup="false" on application; for targetSdk 31 or more also give android:dataExtractionRules an XML that excludes credentials and databases under <device-transfer> and <cloud-backup>.',
  },
  findings: {
    open: {
      fact: {
        zh: '允许备份（allowBackup {declared}），且没有备份规则。',
        en: 'Backup is allowed (allowBackup {declared}) and no rules limit it.',
      },
      judgement: {
        zh: '登录凭据、业务数据可能随备份离开手机，建议关闭或加规则。',
        en: 'Credentials and work data may leave the phone with a backup; switch it off or add rules.',
      },
    },
    ruled: {
      fact: { zh: '允许备份，由规则限定：{rules}。', en: 'Backup is allowed, limited by rules: {rules}.' },
      judgement: {
        zh: '规则是否排除了敏感数据，需人工查看其内容。',
        en: 'A person has to read whether the rules leave out sensitive data.',
      },
    },
    transfer: {
      fact: {
        zh: 'allowBackup="false"，targetSdk 为 {targetSdk}，未设 dataExtractionRules。',
        en: 'allowBackup="false" with targetSdk {targetSdk} and no dataExtractionRules.',
      },
      judgement: {
        zh: '云备份与 adb 备份已关闭；Android 12 起部分厂商的换机迁移不受此项约束，可再加规则。',
        en: 'Cloud and adb backup are off; from Android 12 on, some makers’ device transfer ignores the attribute, so rules may be added.',
      },
    },
    closed: {
      fact: { zh: '已设置 allowBackup="false"。', en: 'It sets allowBackup="false".' },
      judgement: { zh: '数据不会进入系统备份。', en: 'No data goes into system backup.' },
    },
  },
} satisfies Catalogue<string>;
