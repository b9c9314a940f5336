import type { WordPattern } from '../model.ts';

export const photoTrace = {
  requirement: 'GMA-BAN-4',
  name: { zh: '照片视频留痕', en: 'Photo and video traces' },
  wanted: false,
  roots: ['照片', '图片', '截图', '留痕', '水印相机', '定位相机', '拍照', '视频', '佐证', '痕迹', '附件'],
  strong: [
    '工作留痕',
    '请上传现场照片',
    '请上传工作照片',
    '上传走访照片',
    '拍照留痕',
    '水印相机',
    '拍照打卡',
    '截图上传',
    '上传会议照片',
    '上传视频',
    '痕迹管理',
    '佐证材料',
    '上传佐证',
  ],
  feature: ['上传照片', '拍照上传', '现场照片', '上传图片'],
  weak: ['照片', '图片', '截图', '附件'],
  expressions: [
    { grade: 'strong', expression: /(?:请|需|必须)(?:先)?上传[^。\n]{0,6}(?:照片|图片|视频|截图|佐证)/ },
    { grade: 'strong', expression: /(?:工作|走访|巡查|会议|活动|入户)[^。\n]{0,4}(?:留痕|照片|视频)/ },
    { grade: 'strong', expression: /(?:水印|定位)相机/ },
    { grade: 'strong', expression: /(?:至少|不少于)\s*\d+\s*张(?:照片|图片)?/ },
  ],
  benign: [
    {
      expression: /(?:证件|身份证|头像|营业执照|驾驶证|申请材料|证明|申报)[^。\n]{0,4}(?:上传|照片)/,
      covers: 'overlap',
      reason: { zh: '办事材料', en: 'documents for an application' },
    },
    {
      expression: /(?:随手拍|投诉|举报|报修|建议|求助)[^。\n]{0,6}(?:上传|照片|图片)/,
      covers: 'overlap',
      reason: { zh: '群众反映问题', en: 'reports by citizens' },
    },
    {
      expression: /(?:执法|取证|事故|案件|应急|抢险|险情)[^。\n]{0,6}(?:上传|照片|视频|拍照)/,
      covers: 'overlap',
      reason: { zh: '执法取证、应急处置', en: 'law enforcement and emergencies' },
    },
  ],
  hints: {
    english: ['work trace photo', 'photo proof', 'watermark camera', 'upload evidence'],
    resourceIds: ['photo', 'upload', 'shuiyin', 'watermark', 'liuhen', 'trace', 'spot', 'pic'],
    apis: ['/upload', '/file', '/trace', '/photo'],
    permissions: ['CAMERA', 'READ_MEDIA_IMAGES', 'READ_EXTERNAL_STORAGE', 'RECORD_AUDIO'],
    structure: [
      { zh: '照片为必填，不传不能提交', en: 'photo required before submitting' },
      { zh: '只许现场拍摄，不许选相册', en: 'camera only, no gallery' },
      { zh: '自动叠加时间地点水印', en: 'stamp of time and place added' },
    ],
  },
} as const satisfies WordPattern;
