import type { ErrorCode } from '../shared/errors.ts';
import type { Text } from '../shared/text.ts';

/** What each error code means to a reader and what to do next. */
export const errorTexts: Readonly<Record<ErrorCode, { title: Text; next: Text }>> = {
  'file-not-found': {
    title: { zh: '找不到文件', en: 'File not found' },
    next: {
      zh: '核对路径；含空格或括号的路径请加引号。',
      en: 'Check the path; quote it when it holds blanks or brackets.',
    },
  },
  'file-unreadable': {
    title: { zh: '文件无法读取', en: 'File cannot be read' },
    next: {
      zh: '检查读取权限，或文件所在介质是否完好。',
      en: 'Check the read permission and the medium the file lies on.',
    },
  },
  'file-changed': {
    title: { zh: '检测过程中文件被改动', en: 'The file changed while it was read' },
    next: { zh: '把送检样品复制到只读目录后重试。', en: 'Copy the sample to a read-only folder and run again.' },
  },
  'not-an-apk': {
    title: { zh: '不是安装包', en: 'Not an app package' },
    next: {
      zh: '请送检 .apk，或 .apks/.xapk/.apkm 及拆分包目录。',
      en: 'Hand in an .apk, or an .apks/.xapk/.apkm set or a folder of splits.',
    },
  },
  'archive-unreadable': {
    title: { zh: '压缩包结构损坏，无法打开', en: 'The archive is damaged and cannot be opened' },
    next: { zh: '向送检单位索取完整文件并核对 SHA-256。', en: 'Ask for the complete file and compare its SHA-256.' },
  },
  'entry-missing': {
    title: { zh: '包内缺少文件', en: 'An entry is missing from the package' },
    next: {
      zh: '确认送检的是完整安装包（拆分包须一并送检）。',
      en: 'Make sure the whole package was handed in, splits included.',
    },
  },
  'entry-unreadable': {
    title: { zh: '包内文件无法解压', en: 'An entry cannot be extracted' },
    next: {
      zh: '文件可能损坏或被篡改，请重新获取样品。',
      en: 'The file may be damaged or tampered with; obtain the sample again.',
    },
  },
  'entry-too-large': {
    title: { zh: '包内文件解压后过大', en: 'An entry is too large once extracted' },
    next: { zh: '疑似解压炸弹；请人工检查该文件。', en: 'Possibly a decompression bomb; look at this entry by hand.' },
  },
  'xml-unreadable': {
    title: { zh: '二进制 XML 无法解析', en: 'Binary XML cannot be parsed' },
    next: { zh: '需要该文件的规则已记为未检测。', en: 'Rules that need it are recorded as untested.' },
  },
  'resources-unreadable': {
    title: { zh: '资源表无法解析', en: 'The resource table cannot be parsed' },
    next: { zh: '需要资源文字的规则已记为未检测。', en: 'Rules that need resource texts are recorded as untested.' },
  },
  'manifest-missing': {
    title: { zh: '没有 AndroidManifest.xml', en: 'There is no AndroidManifest.xml' },
    next: {
      zh: '确认送检的是安装包而不是其他压缩文件。',
      en: 'Make sure that this is an app package and not some other archive.',
    },
  },
  'manifest-unreadable': {
    title: { zh: '应用清单无法解析', en: 'The app manifest cannot be parsed' },
    next: {
      zh: '安装包可能损坏或经过对抗处理，请在真机上确认能否安装。',
      en: 'The package may be damaged or hardened; check on a phone whether it installs.',
    },
  },
  'dex-unreadable': {
    title: { zh: '字节码无法解析', en: 'Bytecode cannot be parsed' },
    next: { zh: '需要代码事实的规则已记为未检测。', en: 'Rules that need code facts are recorded as untested.' },
  },
  'elf-unreadable': {
    title: { zh: '原生库无法解析', en: 'A native library cannot be parsed' },
    next: { zh: '需要原生库事实的规则已记为未检测。', en: 'Rules that need library facts are recorded as untested.' },
  },
  'signature-unreadable': {
    title: { zh: '签名数据无法解析', en: 'Signature data cannot be parsed' },
    next: { zh: '请用签名方提供的原始安装包重新检测。', en: 'Inspect the original package from the signer again.' },
  },
  'budget-exceeded': {
    title: { zh: '超出单个文件的时间或解压上限', en: 'The time or size limit for one file was reached' },
    next: {
      zh: '文件可能为恶意构造；确需检测时用 --timeout 放宽时间。',
      en: 'The file may be hostile; raise --timeout if it has to be inspected.',
    },
  },
  'gatherer-failed': {
    title: { zh: '取证步骤失败', en: 'A gatherer failed' },
    next: {
      zh: '其余取证继续进行；请把该记录反馈给工具维护者。',
      en: 'The other gatherers went on; please report this record to the maintainers.',
    },
  },
  'yaml-syntax': {
    title: { zh: 'YAML 语法错误', en: 'YAML syntax error' },
    next: { zh: '按提示的行列修改后重试。', en: 'Mend the line shown and run again.' },
  },
  'filing-invalid': {
    title: { zh: '备案申请表填写有误', en: 'The filing form is not valid' },
    next: {
      zh: '按逐条提示修改；字段说明见 docs/filing.md。',
      en: 'Mend each line shown; docs/filing.md explains the fields.',
    },
  },
  'option-invalid': {
    title: { zh: '命令参数有误', en: 'Invalid option' },
    next: { zh: '加 --help 查看用法与示例。', en: 'Add --help to see usage and examples.' },
  },
  'bundle-unreadable': {
    title: { zh: '证据包无法读取', en: 'The evidence bundle cannot be read' },
    next: { zh: '请指向含 bundle.json 的目录。', en: 'Point at the folder that holds bundle.json.' },
  },
  'bundle-tampered': {
    title: { zh: '证据包与封存时不一致', en: 'The evidence bundle is not as it was sealed' },
    next: {
      zh: '用 zhijian verify 查看差异；不得据此出具结论。',
      en: 'See the differences with zhijian verify; draw no conclusion from it.',
    },
  },
  'inspection-unreadable': {
    title: { zh: '检测结果无法读取', en: 'The inspection cannot be read' },
    next: {
      zh: '请指向含 inspection.json 的目录；必要时用 zhijian evaluate 重新判定。',
      en: 'Point at the folder that holds inspection.json, or judge again with zhijian evaluate.',
    },
  },
  'output-unwritable': {
    title: { zh: '无法写入输出目录', en: 'The output folder cannot be written' },
    next: {
      zh: '检查磁盘空间与目录权限，或用 --out 指定别处。',
      en: 'Check disk space and permissions, or choose another folder with --out.',
    },
  },
  'worker-died': {
    title: { zh: '检测进程异常终止', en: 'The worker process died' },
    next: { zh: '单独对该文件重试；仍失败请反馈。', en: 'Run this file alone; report it if it fails again.' },
  },
  'chromium-missing': {
    title: { zh: '未找到 Chromium', en: 'Chromium was not found' },
    next: {
      zh: '安装 chromium 或 Google Chrome，或用 CHROME_PATH 指明其位置。',
      en: 'Install chromium or Google Chrome, or name it in CHROME_PATH.',
    },
  },
  'chromium-failed': {
    title: { zh: 'Chromium 启动失败', en: 'Chromium did not start' },
    next: {
      zh: '查看其输出；常见原因是内存或 /tmp 空间不足、缺少系统库。',
      en: 'Read what it said; it mostly lacks memory, space in the temporary folder or a system library.',
    },
  },
};
