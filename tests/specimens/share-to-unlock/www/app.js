// An article that nobody reads before he has forwarded it.
const app = {
  name: '融媒快讯',
  enter(page) {
    if (page !== 'story') return;
    app.show();
    if (localStorage.getItem('shared') === 'yes') return;
    gov.dialog('转发后阅读全文', '<p>请转发到朋友圈，转发后解锁全文。转发量计入各单位考核。</p>', ['立即转发', () => {
      localStorage.setItem('shared', 'yes');
      app.show();
    }]);
  },

  mayLeave: (page) => page !== 'story' || localStorage.getItem('shared') === 'yes',

  show() {
    const whole = localStorage.getItem('shared') === 'yes';
    gov.one('#story').innerHTML = `<h2>社区老年食堂开业满月</h2><p>${whole ? '社区老年食堂开业一个月来，累计服务老年居民三千余人次。' : '社区老年食堂开业一个月来……'}</p>`;
  },
};
