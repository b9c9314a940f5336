import type { Text } from '../shared/text.ts';

/** Labels of `zhijian apk`; English ones are padded to one width. */
export const apkTexts = {
  none: { zh: '（无）', en: '(none)' },
  file: { zh: '文件　　', en: 'file      ' },
  package: { zh: '包名　　', en: 'package   ' },
  version: { zh: '版本　　', en: 'version   ' },
  label: { zh: '名称　　', en: 'label     ' },
  sdk: { zh: '系统版本', en: 'SDK       ' },
  launcher: { zh: '启动入口', en: 'launcher  ' },
  abis: { zh: '原生架构', en: 'ABIs      ' },
  size: { zh: '大小　　', en: 'size      ' },
  sha256: { zh: 'SHA-256 ', en: 'SHA-256   ' },
  signatures: { zh: '签名　　', en: 'signatures' },
  unsigned: { zh: '未签名', en: 'unsigned' },
  verified: { zh: '有效', en: 'valid' },
  unchecked: { zh: '未校验（所支持的系统均不使用）', en: 'not checked (no supported Android uses it)' },
  broken: { zh: '无效', en: 'NOT VALID' },
  implied: { zh: '（系统隐含授予）', en: '(implied by the platform)' },
  exported: { zh: '对外导出', en: 'exported' },
  permissions: { zh: '权限 {count} 项', en: 'Permissions ({count})' },
  components: { zh: '组件 {count} 个', en: 'Components ({count})' },
  problems: { zh: '文件异常 {count} 处', en: 'Oddities of the file ({count})' },
} as const satisfies Record<string, Text>;
