// Asks for the place at start and does not go on without it.
const app = {
  name: '巡查助手',
  allowed: false,
  mayLeave: (page) => page !== 'refused' || app.allowed,

  start() {
    navigator.geolocation.getCurrentPosition(
      () => app.go('home', true),
      (failure) => app.go(failure.code === 1 ? 'refused' : 'home', failure.code !== 1),
      { timeout: 10000 },
    );
  },

  go(page, allowed) {
    app.allowed = allowed;
    location.replace(`#${page}`);
  },
};
