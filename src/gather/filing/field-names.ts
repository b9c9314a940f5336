/** What the application form calls the fields. */
const names: Readonly<Record<string, string>> = {
  sponsor: '主办（使用）单位',
  appName: '政务应用程序名称',
  contact: '经办人信息',
  'contact.name': '经办人姓名',
  approval: '立项审核情况',
  'approval.basis': '立项依据',
  functions: '功能设置情况',
  operations: '运维和安全保障情况',
  'operations.mlps': '网络安全等级保护测评',
  'operations.mlps.level': '等级保护级别',
  'operations.securityTests': '安全测试',
  acceptance: '上线验收情况',
  'acceptance.date': '验收日期',
  'acceptance.result': '验收结果',
  similarApps: '本单位正在使用的同类应用',
  undertaking: '承诺',
  packageName: '应用包名',
  certificateSha256: '签名证书 SHA-256',
  versionName: '版本名称',
  versionCode: '版本号',
  audience: '使用对象',
  adminLevel: '行政层级',
  category: '服务类别',
  filingNumber: '备案编号',
  icpNumber: 'ICP 备案号',
  specialScenes: '特殊场景依据',
  platforms: '操作系统平台',
  domains: '域名',
  sdkList: '第三方 SDK 清单',
};

/** `主办（使用）单位（sponsor）`; the bare path where the form has no name for it. */
export function fieldName(path: readonly PropertyKey[]): string {
  const written = path.map(String).join('.');
  const name =
    names[
      path
        .filter((step) => typeof step !== 'number')
        .map(String)
        .join('.')
    ];
  return name === undefined ? `“${written}”` : `${name}（${written}）`;
}
