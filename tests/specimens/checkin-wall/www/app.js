// Bars the way at every start until one has checked in for the day.
const app = {
  name: '勤务通',
  start() {
    if (localStorage.getItem('signed') === new Date().toDateString()) return;
    gov.dialog(
      '您今天还未签到',
      '<p>上班签到 08:30 截止，未签到将扣分。</p><p class="faint">已连续签到 12 天</p>',
      ['立即签到', () => localStorage.setItem('signed', new Date().toDateString())],
    );
  },
};
