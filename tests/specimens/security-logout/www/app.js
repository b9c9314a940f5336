// Logs out for safety's sake after 90 days; nothing else hangs on it.
const app = {
  name: '个人办事',
  login: true,

  start() {
    const away = Date.now() - Number(localStorage.getItem('last') ?? Date.now());
    localStorage.setItem('last', String(Date.now()));
    if (away < 90 * day || gov.account() === null) return;
    localStorage.removeItem('account');
    gov.dialog('账号安全提示', '<p>您较长时间没有使用，已自动退出登录，个人信息不受影响。</p>', ['我知道了']);
  },

  enter(page) {
    if (page !== 'cases') return;
    gov.one('#cases').innerHTML = gov.account() === null
      ? '<div class="card list"><p>登录后可以查看本人办件。</p><a href="#login">登录</a></div>'
      : '<div class="card"><p>暂无在办事项。</p></div>';
  },
};

const day = 86_400_000;
