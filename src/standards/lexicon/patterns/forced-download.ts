import type { WordPattern } from '../model.ts';

export const forcedDownload = {
  requirement: 'GMA-BAN-3',
  name: { zh: '强制下载', en: 'Forced download' },
  wanted: false,
  roots: ['下载', '安装', '打开', '更新'],
  strong: [
    '下载APP后查看',
    '请下载APP',
    '打开APP查看',
    '必须下载',
    '全员下载',
    '下载即领',
    '请先安装',
    '不下载无法使用',
    '下载任务',
  ],
  feature: ['立即下载'],
  weak: ['更新', '下载', '安装'],
  expressions: [
    { grade: 'strong', expression: /(?:请|需|必须|全员)(?:先)?(?:下载|安装)[^。\n]{0,8}(?:APP|app|应用|客户端)/ },
    { grade: 'strong', expression: /(?:下载|打开|安装)\s*(?:APP|app|客户端)\s*(?:后)?(?:查看|使用|继续|办理)/ },
    { grade: 'strong', expression: /(?:不下载|未安装)[^。\n]{0,8}(?:无法|不能)/ },
  ],
  benign: [
    {
      expression: /(?:发现新版本|更新日志|版本更新)/,
      covers: 'all',
      reason: { zh: '版本升级提示', en: 'offer of a new version' },
    },
    {
      expression: /(?:下载(?:表格|附件|模板|文件|证书|回单))/,
      covers: 'overlap',
      reason: { zh: '下载表格、附件等材料', en: 'downloading documents' },
    },
    { expression: /(?:应用商店|去评分)/, covers: 'all', reason: { zh: '应用商店评价', en: 'rating in a store' } },
    {
      expression:
        /(?:安装|下载|打开)[^。]{0,4}(?:微信|支付宝|QQ|高德|百度|腾讯|钉钉|浏览器|WPS|阅读器|插件|证书|字体|地图)/,
      covers: 'overlap',
      reason: { zh: '提示安装配套软件', en: 'asks for a companion program' },
    },
  ],
  hints: {
    english: ['download the app', 'install to continue'],
    resourceIds: ['download', 'install', 'update', 'upgrade'],
    apis: ['/download', '/appVersion'],
    permissions: ['REQUEST_INSTALL_PACKAGES'],
    structure: [
      { zh: '全屏弹窗只有下载按钮', en: 'full-screen window with a download button only' },
      { zh: '关闭按钮过小或倒计时后才出现', en: 'close control tiny or delayed' },
    ],
  },
} as const satisfies WordPattern;
