// Public information that nobody sees without an account.
const app = {
  name: '政策速递',
  mayLeave: (page) => page !== 'login' || gov.account() !== null,

  enter(page) {
    if (page === 'login' || gov.account() !== null) return;
    location.replace('#login');
  },

  start() {
    gov.one('#login').innerHTML = gov.loginForm("() => { location.hash = 'home'; }");
  },
};
