import type { WordPattern } from '../model.ts';

export const installRate = {
  requirement: 'GMA-BAN-3',
  name: { zh: '安装使用率考核', en: 'Install and activity quotas' },
  wanted: false,
  roots: ['率', '活跃度', '安装', '激活', '日活', '月活', '推广', '邀请', '未注册', '未登录', '用户数', '下载量'],
  strong: [
    '安装率',
    '激活率',
    '注册率',
    '活跃率',
    '活跃度排名',
    '登录率',
    '使用率',
    '覆盖率',
    '日活排名',
    '未安装名单',
    '未激活人员',
    '推广任务',
    '下载量排名',
  ],
  feature: ['日活', '月活'],
  weak: ['用户数', '安装', '激活', '推广', '邀请', '邀请码'],
  expressions: [
    {
      grade: 'strong',
      expression:
        /(?:安装|激活|注册|登录|活跃|使用|下载|覆盖)(?:率|度)[^。\n]{0,8}(?:排名|通报|考核|不低于|未达标|末位)?/,
    },
    { grade: 'strong', expression: /(?:未安装|未激活|未注册|未登录)(?:人员|名单|单位)/ },
    { grade: 'strong', expression: /(?:推广|邀请)(?:任务|码|人数|排名)/ },
  ],
  benign: [
    {
      expression: /(?:疫苗|接种|医保|参保|保险|宽带|监控|空调|网络|绿化)[^。\n]{0,4}(?:覆盖|安装|使用)率/,
      covers: 'overlap',
      reason: { zh: '接种、参保、设备等业务指标', en: 'figures of another business' },
    },
    {
      expression: /(?:充电桩|设备|门锁|摄像头)[^。\n]{0,4}安装/,
      covers: 'overlap',
      reason: { zh: '设备安装', en: 'installing equipment' },
    },
    {
      expression: /(?:安装包|安装失败|安装成功|请安装)/,
      covers: 'overlap',
      reason: { zh: '安装包等技术提示', en: 'technical messages of an installer' },
    },
  ],
  hints: {
    english: ['install rate', 'activation rate', 'DAU', 'login rate'],
    resourceIds: ['active_rate', 'login_rate', 'huoyue', 'install', 'activate', 'invite'],
    apis: ['/activeRate', '/loginRate', '/statistics/active'],
    permissions: [],
    structure: [
      { zh: '首页或管理端按单位对比的图表', en: 'charts comparing units' },
      { zh: '未安装、未激活人员名单', en: 'lists of people without the app' },
    ],
  },
} as const satisfies WordPattern;
