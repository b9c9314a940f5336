// Planted wordings: what fingertip formalism looks like in a real H5 page.
const api = 'http://58.20.30.40:9000/api';
const pages = {
  checkin: { title: '签到打卡', note: '您今天还未签到，未签到将扣分', button: '立即签到', days: '连续签到 12 天' },
  rank: { title: '积分排行榜', note: '本月积分排名靠后的单位将通报', columns: ['名次', '单位', '积分'] },
  study: { title: '今日学习时长', note: '学时未达标的计入考核', timer: '累计学习时长' },
  tasks: { title: '转发任务', note: '点赞任务 0/10，必须转发到朋友圈并上传转发截图', vote: '每日投票' },
  patrol: { title: '巡查轨迹', note: '不在打卡范围', photo: '请上传现场照片', button: '拍照打卡' },
  report: { title: '日报', note: '每日填报，未填报单位将催报', form: '零报告' },
  login: { note: '您已多日未登录，请每日登录', follow: '必须关注公众号' },
  admin: { title: '安装率', note: '各单位激活率与未安装名单' },
  mall: { title: '积分商城', note: '限时特惠，立即购买', coupon: '优惠券' },
};

function show(name) {
  const page = pages[name];
  if (!page) return;
  document.getElementById('page').textContent = Object.values(page).flat().join('\n');
}

addEventListener('hashchange', () => show(location.hash.slice(2)));
fetch(api + '/duration/rank').catch(() => {});
