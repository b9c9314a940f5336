import { from } from './model.ts';

export const regulationBans = from('regulation-2026', {
  'GMA-BAN-1': {
    clause: '“不得出现下列情况”第（一）项（条号待核）',
    clauseConfidence: 'low',
    confidence: 'high',
    methods: ['dynamic', 'static', 'manual'],
    quotable: false,
    title: { zh: '随意或重复填报', en: 'Arbitrary or repeated reporting' },
    summary: {
      zh: '不得借应用随意、重复地要求基层填表、报数或交材料。',
      en: 'The app must not be used to demand forms, figures or papers from the grassroots at will or repeatedly.',
    },
  },
  'GMA-BAN-2': {
    clause: '“不得出现下列情况”第（二）项（条号待核）',
    clauseConfidence: 'low',
    confidence: 'high',
    methods: ['dynamic', 'static', 'document'],
    quotable: false,
    title: { zh: '强制签到、积分排名、在线时长', en: 'Compulsory check-in, ranking, online time' },
    summary: {
      zh: '除安保、应急等有规定的特殊场景，不得设置签到打卡、积分排名、在线时长统计一类强制功能。',
      en: 'Outside regulated special scenes such as security and emergency work, compulsory check-in, point ranking and online-time counting are banned.',
    },
  },
  'GMA-BAN-3': {
    clause: '“不得出现下列情况”第（三）项（条号待核）',
    clauseConfidence: 'low',
    confidence: 'high',
    methods: ['dynamic', 'static', 'document'],
    quotable: false,
    title: { zh: '强制推广、考核安装率、定期登录', en: 'Forced promotion, install quotas, periodic login' },
    summary: {
      zh: '不得强制推广下载，不得考核通报安装使用情况，也不得强制用户定期登录。',
      en: 'No forced promotion, no appraisal by installation or use, no compulsory periodic login.',
    },
  },
  'GMA-BAN-4': {
    clause: '“不得出现下列情况”第（四）项（条号待核）',
    clauseConfidence: 'low',
    confidence: 'high',
    methods: ['dynamic', 'static', 'manual', 'document'],
    quotable: false,
    title: { zh: '变成考核载体、过度留痕', en: 'Appraisal carrier and needless traces' },
    summary: {
      zh: '应用不得变成日常考核、线上督查的主要载体，不得以点赞、投票、转发、学习时长等作考评依据，非必要不得强制上传工作照片、视频和轨迹。',
      en: 'The app must not turn into a carrier of daily appraisal; likes, votes, forwards and study time are no yardstick, and work photos, videos and tracks are not forced without need.',
    },
  },
  'GMA-BAN-5': {
    clause: '“不得出现下列情况”第（五）项（条号待核）',
    clauseConfidence: 'low',
    confidence: 'high',
    methods: ['static', 'dynamic'],
    quotable: false,
    title: { zh: '经营性活动', en: 'Business activity' },
    summary: {
      zh: '不得利用政务应用开展经营性活动。',
      en: 'A government app carries no business activity.',
    },
  },
});
