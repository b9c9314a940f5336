import { describe, expect, it } from 'vitest';

import { isExcused, matchWords, patternIds, patterns, type PatternId } from '../../src/standards/lexicon.ts';
import { normalise } from '../../src/standards/lexicon/normalise.ts';

interface Examples {
  positive: string[];
  benign: string[];
  neutral: string[];
}

const examples: Record<PatternId, Examples> = {
  checkin: {
    positive: ['您今天还未打卡，请立即打卡', '今日签到', '未签到将扣2分', '不在打卡范围内（距离约132米）'],
    benign: ['会议签到二维码', '逾期未签到将自动取消预约', '请在合同上签名', '不得设置打卡签到等强制功能'],
    neutral: ['登记入住', '卡片管理'],
  },
  points: {
    positive: ['积分排行榜', '我的排名 第 128 名', '每日首次登录积1分', '支部积分排名'],
    benign: ['排名不分先后', '积分落户政策', '服务评分', '取消积分排名功能'],
    neutral: ['积极参与', '分享给好友'],
  },
  duration: {
    positive: ['今日学习时长不足30分钟', '在线时长排行', '累计学习 120 分钟', '还需学习 15 分钟'],
    benign: ['录制时长', '停车时长', '办理时长 3 个工作日', '视频时长：02:31', '志愿服务时长', '不得统计在线时长'],
    neutral: ['时间设置', '长按保存'],
  },
  likes: {
    positive: ['点赞任务 +5分', '点赞量排名', '点赞送花 榜', '今日点赞 2/10'],
    benign: ['服务好差评', '感谢您的赞助'],
    neutral: ['感谢您的使用', '花名册'],
  },
  votes: {
    positive: ['每人每天可投 10 票', '投票率不低于 90%', '拉票助力'],
    benign: ['支部换届选举投票', '民意问卷调查'],
    neutral: ['发票抬头', '车票预订'],
  },
  forward: {
    positive: ['转发任务 +10分', '请转发朋友圈并上传截图', '转发量排名'],
    benign: ['转发文件给同事', '分享按钮'],
    neutral: ['发送验证码', '向前翻页'],
  },
  follow: {
    positive: ['关注公众号 得20积分', '全员关注率不低于95%'],
    benign: ['关注民生热点', '我的关注事项'],
    neutral: ['相关新闻', '注意事项'],
  },
  install_rate: {
    positive: ['本单位激活率 78%，未达标', '未登录人员名单', '活跃度排名'],
    benign: ['疫苗接种覆盖率', '摄像头安装'],
    neutral: ['效率工具', '汇率查询'],
  },
  forced_login: {
    positive: ['每日登录尚未完成！', '连续登录 7 天', '您已 5 天未登录，请尽快登录', '每日首次登录积1分'],
    benign: ['90天未登录自动锁定', '登录超时，请重新登录'],
    neutral: ['登录', '请输入账号密码'],
  },
  photo_trace: {
    positive: ['请上传现场照片', '至少 3 张照片', '工作留痕', '水印相机'],
    benign: ['上传身份证照片', '随手拍上传照片投诉'],
    neutral: ['图标', '摄影作品欣赏'],
  },
  forms: {
    positive: ['每日填报', '零报告', '还有 3 项未填报', '未填报单位'],
    benign: ['人民日报', '浙江日报社', '知乎小日报', '网上申报业务办理', '第七次人口普查'],
    neutral: ['报名成功', '海报'],
  },
  location: {
    positive: ['开始巡查', '巡查轨迹回放', '里程排名不足', '正在后台定位'],
    benign: ['附近网点', '定位当前城市'],
    neutral: ['行政区划', '处理记录'],
  },
  forced_download: {
    positive: ['请下载APP后查看', '必须下载客户端', '打开APP查看全文'],
    benign: ['请先安装微信客户端', '请安装高德地图', '发现新版本 更新日志', '下载表格模板'],
    neutral: ['上传成功', '返回首页'],
  },
  commerce: {
    positive: ['立即购买 限时特惠', '积分商城', '直播间带货', '贷款推荐'],
    benign: [
      '城乡居民养老保险',
      '公积金贷款查询',
      '户外广告设置许可',
      '税收优惠政策',
      '水费缴纳',
      '反诈宣传：谨防贷款诈骗',
    ],
    neutral: ['通知公告', '政策文件'],
  },
  complaint: {
    positive: ['投诉建议', '“指尖上的形式主义”投诉举报'],
    benign: ['联系电话：010-12345678'],
    neutral: ['首页', '搜索'],
  },
  privacy: {
    positive: ['隐私政策'],
    benign: ['政策解读'],
    neutral: ['私信', '公开'],
  },
  cancel: {
    positive: ['账号注销', '注销账号须知'],
    benign: ['退出登录', '企业注销业务'],
    neutral: ['登录', '账单'],
  },
};

function leadOf(pattern: PatternId, text: string) {
  const hit = matchWords(text).find((one) => one.pattern === pattern);
  return hit === undefined || hit.grade === 'weak' || isExcused(hit) ? undefined : hit;
}

describe.each(patternIds)('%s', (id) => {
  it.each(examples[id].positive)('finds “%s”', (text) => {
    expect(leadOf(id, text)).toMatchObject({ pattern: id, negated: false });
  });

  it.each(examples[id].benign)('passes over the look-alike “%s”', (text) => {
    expect(leadOf(id, text)).toBeUndefined();
  });

  it.each(examples[id].neutral)('has nothing to say about “%s”', (text) => {
    expect(leadOf(id, text)).toBeUndefined();
  });

  it('has a root in each of its words, as the quick pass demands', () => {
    const { roots, strong, feature, weak } = patterns[id];
    const words = [...strong, ...feature, ...weak];
    expect(words.filter((word) => !roots.some((root) => word.includes(root)))).toEqual([]);
  });

  it('is written for normalised text', () => {
    const { roots, strong, feature, weak } = patterns[id];
    const words = [...roots, ...strong, ...feature, ...weak];
    expect(words.map(normalise)).toEqual(words);
  });

  it('names every word once', () => {
    const words = [...patterns[id].strong, ...patterns[id].feature, ...patterns[id].weak];
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('normalisation', () => {
  it.each([
    ['簽到', '签到'],
    ['签 到', '签到'],
    ['签\u200b到', '签到'],
    ['打咔', '打卡'],
    ['請定期登陸', '请定期登录'],
    ['Ｎ天未登陆', 'N天未登录'],
    ['積分：＋５分', '积分:+5分'],
    ['line one\n第二行', 'line one\n第二行'],
    ['sign in now', 'sign in now'],
  ])('turns “%s” into “%s”', (text, normal) => {
    expect(normalise(text)).toBe(normal);
  });

  it.each(['簽到打咔', '每 日 签 到', '每\u200b日签到', '今日　签　到', '签\u00a0到'])(
    'finds the disguised “%s”',
    (text) => {
      expect(leadOf('checkin', text)).toBeDefined();
    },
  );
});

describe('the quick pass', () => {
  const all = patternIds.flatMap((id) => examples[id].positive.map((text) => [id, text] as const));

  it.each(all)('misses nothing of %s in “%s” when it is disguised', (_, text) => {
    const disguised = [...text].join('\u200b');
    expect(matchWords(disguised)).toEqual(matchWords(text));
  });
});

describe('what hangs on it', () => {
  it('tells a threat from a mere function', () => {
    expect(leadOf('checkin', '未签到将扣2分')).toMatchObject({ grade: 'strong', coercion: true });
    expect(leadOf('checkin', '签到日历')).toMatchObject({ grade: 'feature', coercion: false });
  });

  it('sees the tie to appraisal, but not in the found words themselves', () => {
    expect(leadOf('points', '积分排名')).toMatchObject({ assessment: false });
    expect(leadOf('points', '积分排名纳入年终考核')).toMatchObject({ assessment: true, coercion: true });
  });

  it('notes a special scene without clearing the lead', () => {
    expect(leadOf('checkin', '防汛值守每日打卡')).toMatchObject({ specialScene: true });
  });

  it('notes a way round', () => {
    expect(leadOf('checkin', '今日签到，可跳过')).toMatchObject({ optional: true });
  });
});

describe('policy text', () => {
  it.each(['不得设置打卡签到、积分排名、统计在线时长等强制性功能', '严禁开展网上打卡', '已取消签到功能'])(
    'is no lead: “%s”',
    (text) => expect(leadOf('checkin', text)).toBeUndefined(),
  );

  it('covers the whole enumeration', () => {
    const text = '不得设置打卡签到、积分排名、统计在线时长等强制性功能';
    expect(matchWords(text).filter((hit) => !hit.negated)).toEqual([]);
    expect(matchWords(text).map((hit) => hit.pattern)).toEqual(['checkin', 'points', 'duration']);
  });

  it.each(['不得漏打卡', '禁止代打卡', '严禁使用虚拟定位打卡', '禁止吸烟，请到前台签到'])(
    'is not seen where a rule enforces the function: “%s”',
    (text) => expect(leadOf('checkin', text)).toBeDefined(),
  );

  it('of one sentence does not excuse another', () => {
    expect(leadOf('checkin', '不得设置打卡签到。今日未打卡')).toMatchObject({ matched: '今日未打卡' });
  });
});

describe('cost', () => {
  it.each([
    ['one endless sentence', '未签到'.repeat(200_000)],
    ['digits without end', '第' + '1'.repeat(200_000)],
    ['negators without end', '不得'.repeat(200_000)],
    ['blanks without end', '签' + ' '.repeat(200_000) + '到'],
  ])('is bounded for %s', (_, text) => {
    expect(matchWords(text).length).toBeLessThanOrEqual(patternIds.length);
  });

  it('finds what a long document says in its middle', () => {
    expect(leadOf('checkin', `${'各单位要做好服务工作'.repeat(100)}每日签到${'要求如下'.repeat(100)}`)).toBeDefined();
  });
});
