// Public information for everybody; a login only for one's own matters.
const app = {
  name: '市民之家',
  login: true,

  enter(page) {
    if (page !== 'cases') return;
    gov.one('#cases').innerHTML = gov.account() === null
      ? '<div class="card list"><p>登录后可以查看本人办件。</p><a href="#login">登录</a></div>'
      : '<div class="card"><p>暂无在办事项。</p></div>';
  },
};
