// A notice on personal data that one may refuse, and a notice that closes.
const app = {
  name: '阳光政务',
  enter(page) {
    if (app.notice) app.notice.hidden = page === 'privacy';
  },

  start() {
    if (localStorage.getItem('answered') !== null) return;
    const answered = (answer) => () => {
      localStorage.setItem('answered', answer);
      gov.dialog('温馨提示', '<p>服务大厅元旦当天休息。</p>', ['我知道了']);
    };
    app.notice = gov.dialog(
      '个人信息保护提示',
      '<p>请阅读<a href="#privacy">《隐私政策》</a>。不同意的，仍可浏览公开信息。</p>',
      ['不同意', answered('no')],
      ['同意', answered('yes')],
    );
  },
};
