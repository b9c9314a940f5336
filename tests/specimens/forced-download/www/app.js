// Public accounts that are not shown until another app is installed.
const app = {
  name: '村务云',
  enter(page) {
    if (page !== 'open' || localStorage.getItem('installed') === 'yes') return app.show();
    gov.dialog('请先下载样例云APP', '<p>村务公开内容须下载样例云客户端后查看，不下载无法使用。</p>', ['立即下载', () => {
      localStorage.setItem('installed', 'yes');
      app.show();
    }]);
  },

  mayLeave: (page) => page !== 'open' || localStorage.getItem('installed') === 'yes',

  show() {
    gov.one('#open').innerHTML = '<div class="card"><h2>村务公开</h2><p>十月份集体收支情况公示。</p></div>';
  },
};
