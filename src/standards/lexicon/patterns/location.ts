import type { WordPattern } from '../model.ts';

export const location = {
  requirement: 'GMA-BAN-4',
  name: { zh: '定位轨迹', en: 'Location tracks' },
  wanted: false,
  roots: ['轨迹', '位置', '定位', '里程', '步数', '围栏', '活动半径', '坐标', '距离', '巡查', '范围'],
  strong: [
    '巡查轨迹',
    '轨迹上报',
    '轨迹回放',
    '实时位置',
    '行动轨迹',
    '定位上报',
    '电子围栏',
    '活动半径',
    '巡查里程',
    '在岗定位',
    '轨迹打卡',
    '轨迹巡查',
  ],
  feature: ['轨迹', '围栏', '里程', '步数'],
  weak: ['坐标', '距离', '位置', '定位'],
  expressions: [
    { grade: 'feature', expression: /(?:巡查|巡检|走访|工作|上报|实时|电子)?(?:轨迹|电子围栏)/ },
    { grade: 'strong', expression: /(?:后台|持续|实时)定位/ },
    { grade: 'strong', expression: /(?:里程|步数)[^。\n]{0,6}(?:考核|排名|不足|达标)/ },
    { grade: 'strong', expression: /(?:开始|结束)巡查/ },
    { grade: 'strong', expression: /(?:不在|超出)(?:打卡|围栏|工作)范围/ },
  ],
  benign: [
    {
      expression: /(?:附近|周边|导航|地图|公交|停车|网点|检索)/,
      covers: 'feature',
      reason: { zh: '地图导航等便民查询', en: 'maps and look-ups for citizens' },
    },
    {
      expression:
        /(?:接处警|警情|应急|抢险|救援|出警|调度)[^。\n]{0,6}(?:定位|轨迹)|(?:定位|轨迹|围栏)[^。\n]{0,8}(?:应急|指挥|接处警|抢险)/,
      covers: 'overlap',
      reason: { zh: '警情、抢险等应急需要', en: 'emergencies and dispatch' },
    },
    { expression: /定位(?:当前|所在)城市/, covers: 'overlap', reason: { zh: '选择城市', en: 'choosing a city' } },
  ],
  hints: {
    english: ['track', 'trajectory', 'geofence', 'mileage', 'background location'],
    resourceIds: ['track', 'guiji', 'trajectory', 'locus', 'patrol', 'xuncha', 'mileage', 'licheng', 'geofence'],
    apis: ['/track', '/location', '/gps', '/userTrack', '/trajectory'],
    permissions: ['ACCESS_BACKGROUND_LOCATION', 'FOREGROUND_SERVICE_LOCATION', 'ACTIVITY_RECOGNITION'],
    structure: [
      { zh: '地图上有开始、结束巡查按钮', en: 'start and end buttons of a patrol on a map' },
      { zh: '常驻通知提示后台定位', en: 'standing notice of background location' },
      { zh: '轨迹回放或按里程排名', en: 'playback of tracks or ranking by distance' },
    ],
  },
} as const satisfies WordPattern;
