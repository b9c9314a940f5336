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
  'template-invalid': {
    title: { zh: '报告模板填写有误', en: 'The report template is not valid' },
    next: {
      zh: '按所指位置修改；可参照 reports/templates 中的模板和 docs/reports.md。',
      en: 'Mend the places named; compare with reports/templates and docs/reports.md.',
    },
  },
  'organisation-invalid': {
    title: { zh: '机构资料填写有误', en: 'The organisation profile is not valid' },
    next: {
      zh: '按所指位置修改；各项含义见 docs/reports.md。',
      en: 'Mend the places named; docs/reports.md explains each field.',
    },
  },
  'docx-template-invalid': {
    title: { zh: 'DOCX 模板不能使用', en: 'The DOCX template cannot be used' },
    next: {
      zh: '可用的占位符见 docs/reports.md；可从 reports/templates/laboratory.docx 改起。',
      en: 'docs/reports.md lists the placeholders; reports/templates/laboratory.docx is a template to start from.',
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
  'key-not-found': {
    title: { zh: '没有这把密钥', en: 'No such key' },
    next: {
      zh: '用 zhijian keys list 查看现有密钥，或用 zhijian keys create 新建。',
      en: 'List the keys with zhijian keys list, or make one with zhijian keys create.',
    },
  },
  'key-invalid': {
    title: { zh: '密钥无法使用', en: 'The key cannot be used' },
    next: {
      zh: '需要 Ed25519 或 SM2 密钥（公钥为 PEM，可由 zhijian keys export 导出）。',
      en: 'Ed25519 and SM2 keys are understood (public ones as PEM, as zhijian keys export writes them).',
    },
  },
  'passphrase-wrong': {
    title: { zh: '密钥口令不对或未提供', en: 'The passphrase of the key is wrong or missing' },
    next: {
      zh: '在终端按提示输入口令，或设置环境变量 ZHIJIAN_KEY_PASSPHRASE。',
      en: 'Type it at the prompt of a terminal, or set ZHIJIAN_KEY_PASSPHRASE.',
    },
  },
  'stamp-failed': {
    title: { zh: '未取得时间戳', en: 'No time stamp was had' },
    next: {
      zh: '证据包已封存，只是没有时间戳；联网后用 zhijian keys stamp 补加。',
      en: 'The bundle is sealed, without a time stamp; add one later with zhijian keys stamp.',
    },
  },
  'report-unmarked': {
    title: { zh: '报告中没有证据包的根哈希', en: 'The report names no root hash' },
    next: {
      zh: '请提供由本工具生成、未经转换的报告文件；打印件请人工核对封面上的根哈希。',
      en: 'Give the file as zhijian wrote it; compare the root hash on the cover of a printed one by eye.',
    },
  },
  'inspection-unreadable': {
    title: { zh: '检测结果无法读取', en: 'The inspection cannot be read' },
    next: {
      zh: '请指向含 inspection.json 的目录；必要时用 zhijian evaluate 重新判定。',
      en: 'Point at the folder that holds inspection.json, or judge again with zhijian evaluate.',
    },
  },
  'sheet-unreadable': {
    title: { zh: '表格无法读取', en: 'The spreadsheet cannot be read' },
    next: {
      zh: '用表格软件打开并另存为 .xlsx 或 .csv（UTF-8 或 GB 18030）。',
      en: 'Open it in a spreadsheet program and save it as .xlsx or .csv (UTF-8 or GB 18030).',
    },
  },
  'comparison-refused': {
    title: { zh: '两次检测不能比较', en: 'The inspections cannot be compared' },
    next: {
      zh: '核对两个路径；确为同一应用而换了包名或签名的，用 --despite 写明理由，理由会写进报告。',
      en: 'Check both paths; where one app changed its package name or signer, give the reason with --despite: it goes into the report.',
    },
  },
  'mapping-invalid': {
    title: { zh: '列对应文件有误', en: 'The column mapping is not valid' },
    next: {
      zh: '按标出的行列改正；写法见 zhijian compare --help。',
      en: 'Correct it at the places named; zhijian compare --help shows how it is written.',
    },
  },
  'assessment-invalid': {
    title: { zh: '对方的评估结果无法对应', en: "The other party's result cannot be matched" },
    next: {
      zh: '核对表头和用词，或用 --mapping 说明哪一列是什么。',
      en: 'Check its heads and words, or tell with --mapping which column is what.',
    },
  },
  'export-refused': {
    title: { zh: '不能导出：遮蔽不完全', en: 'Not exported: the redaction is not complete' },
    next: {
      zh: '按原因处理后重试；未写出任何文件。',
      en: 'Follow the reason and run again; nothing was written.',
    },
  },
  'export-log-broken': {
    title: { zh: '导出记录已被改动或损坏', en: 'The export log was changed or damaged' },
    next: {
      zh: '保留该文件并与用户状态目录中的另一份核对（zhijian export --log）；确认后另存，再导出。',
      en: 'Keep the file and compare it with the one in the state folder (zhijian export --log); move it away once settled, and export again.',
    },
  },
  'package-unreadable': {
    title: { zh: '证据压缩包无法打开', en: 'The evidence package cannot be opened' },
    next: {
      zh: '请用 zhijian export 重新导出，或直接打开检测目录。',
      en: 'Export it again with zhijian export, or open the inspection folder.',
    },
  },
  'output-unwritable': {
    title: { zh: '无法写入输出目录', en: 'The output folder cannot be written' },
    next: {
      zh: '检查磁盘空间与目录权限，或用 --out 指定别处。',
      en: 'Check disk space and permissions, or choose another folder with --out.',
    },
  },
  'phone-port-unavailable': {
    title: { zh: '虚拟手机的端口不可用', en: 'The port of the virtual phone is not available' },
    next: { zh: '换一个端口，或不指定端口由系统分配。', en: 'Choose another port, or none for a free one.' },
  },
  'library-missing': {
    title: { zh: '缺少生成这种文件所需的程序库', en: 'A library that writes this kind of file is missing' },
    next: {
      zh: '在安装目录运行 npm install（不要加 --omit=optional）。',
      en: 'Run npm install where zhijian is installed, without --omit=optional.',
    },
  },
  'worker-died': {
    title: { zh: '检测进程异常终止', en: 'The worker process died' },
    next: { zh: '单独对该文件重试；仍失败请反馈。', en: 'Run this file alone; report it if it fails again.' },
  },
  'chromium-failed': {
    title: { zh: 'Chromium 启动失败', en: 'Chromium did not start' },
    next: {
      zh: '查看其输出；常见原因是内存或 /tmp 空间不足、缺少系统库。',
      en: 'Read what it said; it mostly lacks memory, space in the temporary folder or a system library.',
    },
  },
  'adb-missing': {
    title: { zh: '找不到 adb', en: 'adb was not found' },
    next: {
      zh: '安装 adb（Debian：apt-get install adb；其他系统：Android SDK Platform-Tools），或用环境变量 ADB 指明位置。',
      en: 'Install adb (Debian: apt-get install adb; elsewhere the Android SDK platform tools), or name it with the environment variable ADB.',
    },
  },
  'adb-failed': {
    title: { zh: 'adb 命令失败', en: 'adb failed' },
    next: {
      zh: '运行 zhijian doctor 查看 adb 状态；必要时重新插拔数据线并在手机上允许调试。',
      en: 'Run zhijian doctor; plug the cable in again and allow debugging on the phone where needed.',
    },
  },
  'appium-missing': {
    title: { zh: '未安装 Appium 部件', en: 'Appium is not installed' },
    next: {
      zh: '在工具目录重新执行 npm install（不要带 --omit=optional）。',
      en: 'Run npm install again in the tool’s folder, without --omit=optional.',
    },
  },
  'appium-failed': {
    title: { zh: 'Appium 未能启动', en: 'Appium did not start' },
    next: {
      zh: '运行 zhijian doctor --device 序列号；查看检测目录中的 appium 日志。',
      en: 'Run zhijian doctor --device SERIAL and look at the Appium log of the inspection.',
    },
  },
  'chromium-missing': {
    title: { zh: '找不到 Chromium', en: 'Chromium was not found' },
    next: {
      zh: '安装 Chromium（Debian：apt-get install chromium），或用环境变量 CHROME_PATH 指明位置。',
      en: 'Install Chromium (Debian: apt-get install chromium), or name it with the environment variable CHROME_PATH.',
    },
  },
  'device-not-found': {
    title: { zh: '找不到设备', en: 'No such device' },
    next: {
      zh: '运行 zhijian devices 查看可用设备；没有手机时用 --device virtual。',
      en: 'Run zhijian devices to see what is there; without a phone use --device virtual.',
    },
  },
  'device-unusable': {
    title: { zh: '设备不能用于检测', en: 'The device cannot be used' },
    next: {
      zh: '运行 zhijian doctor --device 序列号，按提示逐项处理。',
      en: 'Run zhijian doctor --device SERIAL and follow what it says.',
    },
  },
  'device-busy': {
    title: { zh: '设备正被另一检测占用', en: 'Another inspection holds the device' },
    next: {
      zh: '等它结束，或换一台设备；zhijian devices 会显示占用者。',
      en: 'Wait for it or choose another device; zhijian devices shows who holds it.',
    },
  },
  'device-lost': {
    title: { zh: '设备失去连接', en: 'The device was lost' },
    next: {
      zh: '检查数据线与电量；已取得的证据已保存，重新检测即可补全。',
      en: 'Check cable and battery. What was seen before is kept; inspect again to complete it.',
    },
  },
  'driver-failed': {
    title: { zh: '界面驱动失败', en: 'The UI driver failed' },
    next: {
      zh: '相关界面记为“无法判断”；重启手机后重新检测。',
      en: 'Screens it concerns are marked cannot tell; restart the phone and inspect again.',
    },
  },
  'element-not-found': {
    title: { zh: '界面上没有该元素', en: 'The element is not on the screen' },
    next: {
      zh: '用 zhijian scenario check 核对选择器，或对照该步的截图。',
      en: 'Check the selector against the screenshot of the step.',
    },
  },
  'install-failed': {
    title: { zh: '安装失败', en: 'Installing failed' },
    next: {
      zh: '查看设备给出的代码；常见原因是签名不同、版本降级或空间不足。',
      en: 'Look at the device’s code; often a different signature, a downgrade or too little storage.',
    },
  },
  'app-not-running': {
    title: { zh: '应用没有在运行', en: 'The app is not running' },
    next: {
      zh: '查看日志中的崩溃记录；确认应用能在该设备上启动。',
      en: 'Look for a crash in the log and make sure the app starts on this device.',
    },
  },
  'step-timeout': {
    title: { zh: '步骤超时', en: 'The step took too long' },
    next: {
      zh: '加大该步骤的 timeout，或检查应用是否无响应。',
      en: 'Raise the step’s timeout, or see whether the app hangs.',
    },
  },
  'step-refused': {
    title: { zh: '步骤会影响线上业务，未执行', en: 'The step would touch the live service and was not taken' },
    next: {
      zh: '确需执行时使用测试账号，并在场景中写明 sideEffects。',
      en: 'Where it must be done, use a test account and name the effect under sideEffects in the scenario.',
    },
  },
  'scenario-invalid': {
    title: { zh: '场景文件有误', en: 'The scenario is not valid' },
    next: {
      zh: '按提示的行列修改后，用 zhijian scenario check 再核对。',
      en: 'Mend the place that is named and run zhijian scenario check again.',
    },
  },
  'secret-missing': {
    title: { zh: '缺少账号或口令配置', en: 'A secret is missing' },
    next: { zh: '在 --secrets 指向的文件中按名称补上。', en: 'Add it by its name to the file given with --secrets.' },
  },
  'specimen-invalid': {
    title: { zh: '样例应用的描述有误', en: 'The specimen is not valid' },
    next: { zh: '按提示修改 specimen.json 或 www 目录。', en: 'Mend specimen.json or the www folder as told.' },
  },
  'exemption-invalid': {
    title: { zh: '特殊场景依据文件填写有误', en: 'The file of exemptions is not right' },
    next: {
      zh: '按所指位置改正；字段说明见 docs/exemptions.md。',
      en: 'Mend the places shown; docs/exemptions.md explains the fields.',
    },
  },
  'checklist-invalid': {
    title: { zh: '核对清单填写有误', en: 'The checklist is not filled in validly' },
    next: {
      zh: '按所列工作表和单元格改正后重新导入；有误时一条也不会记录。',
      en: 'Mend the cells named and import it again; nothing was recorded.',
    },
  },
  'checklist-foreign': {
    title: { zh: '不是这次检测的核对清单', en: 'The checklist of another inspection' },
    next: {
      zh: '用 zhijian report 检测目录 --format xlsx 导出这次检测的清单再填写。',
      en: 'Write the checklist of this inspection with zhijian report INSPECTION --format xlsx and fill that in.',
    },
  },
  'reviews-unreadable': {
    title: { zh: '复核记录无法读取或被改动', en: 'The reviews cannot be read, or were changed' },
    next: {
      zh: '从备份恢复 reviews.json；复核记录只能追加，不能修改。',
      en: 'Restore reviews.json from a copy: reviews are added to and never changed.',
    },
  },
  'reviews-foreign': {
    title: { zh: '复核记录属于另一次检测', en: 'The reviews are of another inspection' },
    next: {
      zh: '移走这个 reviews.json，放回本次检测自己的；别次检测的复核不能照搬。',
      en: 'Take this reviews.json away and put back the own one: decisions about another inspection do not carry over.',
    },
  },
  'pdf-failed': {
    title: { zh: '生成 PDF 失败', en: 'The PDF could not be made' },
    next: {
      zh: '查看 Chromium 的输出；常见原因是内存或临时目录空间不足。也可先生成 docx 再另存为 PDF。',
      en: 'Read what Chromium said; it mostly lacks memory or space for temporary files. Or make a docx and save that as PDF.',
    },
  },
  'chinese-font-missing': {
    title: { zh: '本机没有中文字体', en: 'There is no Chinese font on this machine' },
    next: {
      zh: '安装 fonts-wqy-microhei（Debian：apt-get install fonts-wqy-microhei）后重试。',
      en: 'Install fonts-wqy-microhei (Debian: apt-get install fonts-wqy-microhei) and try again.',
    },
  },
};
