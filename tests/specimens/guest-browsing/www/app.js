// Public information for everybody; a login only for one's own matters.
const app = {
  name: '市民之家',
  enter(page) {
    if (page !== 'cases') return;
    gov.one('#cases').innerHTML = gov.account() === null
      ? gov.loginForm("() => app.enter('cases')")
      : '<div class="card"><p>暂无在办事项。</p></div>';
  },
};
