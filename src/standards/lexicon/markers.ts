/**
 * Words that say what hangs on a function rather than that it exists. All are searched in the sentence of a hit. They are applied to
 * normalised text.
 */

/** The wording leaves no choice or threatens a consequence. */
export const coercion = {
  words: [
    '必须',
    '务必',
    '强制',
    '硬性要求',
    '不得漏',
    '逾期',
    '截止',
    '未完成将',
    '未签到将',
    '未打卡将',
    '扣分',
    '扣除',
    '倒扣',
    '计入考核',
    '纳入考核',
    '绩效',
    '年终考核',
    '通报',
    '通报批评',
    '约谈',
    '问责',
    '红黄牌',
    '末位',
    '排名靠后',
    '写检讨',
    '上报领导',
    '取消评优',
    '不达标',
    '未达标',
    '任务未完成',
    '每日必',
    '每天必须',
    '请立即',
    '请尽快完成',
    '催办',
    '督办',
    '责令',
  ],
  expressions: [
    // 限时特惠, 限时秒杀 press to buy and threaten nothing.
    /限时(?!特|优|抢|秒|折|免|购|促|活动|福利|领|满|减)/,
    /未(?:签到|打卡|登录|完成|上报|填报|学习)[^。\n]{0,12}(?:扣|通报|记(?:爽约|缺勤|旷工)|上报|考核|约谈|问责)/,
    /(?:扣除?|倒扣)\s*\d+(?:\.\d+)?\s*(?:分|积分|学分)/,
    /(?:纳入|计入|列入)[^。\n]{0,8}(?:考核|绩效|评优|考评|年终)/,
    /(?:每日|每天|每周|每月)[^。\n]{0,6}(?:必须|务必|不少于|至少)\s*\d*/,
    /(?:剩余|还差|还需)\s*\d+\s*(?:天|次|分|小时|分钟|项|篇)/,
  ],
} as const;

/** The wording ties the function to appraisal, ranking or circulars. */
export const assessment = {
  words: [
    '考核',
    '考评',
    '绩效',
    '评优',
    '评先',
    '达标',
    '通报',
    '督查',
    '督办',
    '检查',
    '排名',
    '名次',
    '红榜',
    '黑榜',
    '得分率',
    '完成率',
    '登录率',
    '活跃率',
    '安装率',
    '使用率',
    '覆盖率',
  ],
  expressions: [/(?:点赞|转发|评论|投票|阅读|学习)(?:量|数|次数|时长)[^。\n]{0,8}(?:考核|排名|评比|通报|得分|达标)/],
} as const;

/** The wording offers a way round. */
export const optional = {
  words: [
    '可跳过',
    '跳过',
    '暂不',
    '以后再说',
    '稍后',
    '下次再说',
    '取消',
    '关闭',
    '不再提示',
    '自愿',
    '可选',
    '非必填',
    '选填',
    '自主选择',
    '可关闭',
    '我再想想',
  ],
  expressions: [],
} as const;

/** Special scenes for which the regulation leaves room. Only a hint for the person who decides: a word on a screen clears nothing. */
export const specialScene = {
  words: [
    '安保',
    '应急',
    '值班',
    '值守',
    '防汛',
    '抗旱',
    '森林防火',
    '消防',
    '救灾',
    '抢险',
    '疫情',
    '突发事件',
    '重大活动保障',
    '勤务',
    '巡逻勤务',
    '执法',
    '警情',
    '会议签到',
    '培训签到',
    '入场签到',
    '报到',
  ],
  expressions: [],
} as const;

/**
 * The sentence forbids or withdraws the function: policy text. What follows the negator within the sentence is covered; forms that in fact
 * enforce the function (不得漏签, 禁止代打卡) are not negators.
 */
export const negation =
  /(?:(?:不得|禁止|严禁|不准)(?!漏|缺|少|低于|迟|早|代|替|虚假|作弊|弄虚|异地|(?:使用)?(?:虚拟|模拟))|停用|下线|无需|已取消|不涉及|不(?:再)?(?:设|设置|需要|要求|提供|开展))[^。,\n]{0,60}|(?:取消|关闭|没有)[^。\n]{0,12}(?:功能|制度|要求|做法|考核)|取消[^。\n]{0,10}(?:打卡|签到|积分|排名|时长)/g;

export interface Markers {
  readonly words: readonly string[];
  readonly expressions: readonly RegExp[];
}

/** One expression for a whole list of markers. Longer words stand first, as alternation takes the first that fits. */
export function compileMarkers(markers: Markers): RegExp {
  const words = [...markers.words].sort((a, b) => b.length - a.length);
  return new RegExp([...words, ...markers.expressions.map((expression) => expression.source)].join('|'));
}
