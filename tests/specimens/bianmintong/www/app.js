// What a well-made service app is like: one may refuse, look around without an account, and complain.
const app = {
  name: '便民通',
  version: '1.2.0',
  about: '面向群众的办事指引和预约服务。',
  policy: '<p>五、本应用不设置打卡签到、积分排名和在线时长统计。</p>',

  /** The policy is read in full before one answers. */
  enter(page) {
    if (app.notice) app.notice.hidden = page === 'privacy';
  },

  start() {
    if (localStorage.getItem('notice') !== null) return;
    const answered = (answer) => () => localStorage.setItem('notice', answer);
    app.notice = gov.dialog(
      '个人信息保护提示',
      '<p>欢迎使用便民通。请阅读<a href="#privacy">《隐私政策》</a>。您不同意的，仍可浏览办事指南等公开信息。</p>',
      ['不同意', answered('refused')],
      ['同意', answered('agreed')],
    );
  },
};

const progress = {
  find() {
    const empty = gov.one('#number').value.trim() === '';
    gov.one('#number-error').textContent = empty ? '请输入受理编号' : '';
    gov.one('#state').textContent = empty ? '' : '未查到该受理编号，请核对后再试。';
  },
};

const booking = {
  ask() {
    gov.dialog('预约取号', '<p>确定预约样例市政务服务中心明天上午的号吗？</p>', ['取消'], [
      '确定',
      () => gov.toast('预约成功'),
    ]);
  },
};

const snapshot = {
  submit() {
    const missing =
      gov.one('#where').value.trim() === '' ? '请输入问题地点'
      : gov.one('#issue').value.trim() === '' ? '请输入问题描述'
      : '';
    gov.one('#snapshot-error').textContent = missing;
    if (missing === '') location.hash = 'received';
  },
};
