// Asks for the place again and again until it is given.
const app = {
  name: '河长巡河',
  start() {
    navigator.geolocation.getCurrentPosition(() => undefined, app.refused, { timeout: 10000 });
  },

  refused(failure) {
    if (failure.code !== 1) return;
    gov.dialog('位置权限未开启', '<p>请允许获取位置，否则将反复提醒。</p>', ['去授权', app.start]);
  },
};
