// Asks for the place when it is wanted, after saying why, and goes on without it.
const app = {
  name: '附近网点',
  /** The purpose is told first; who refuses chooses by hand. */
  near() {
    gov.dialog('位置信息使用说明', '<p>用于查找离您最近的网点，不保存。您也可以不授权，直接选择片区。</p>', ['不使用'], ['继续', app.locate]);
  },

  locate() {
    const say = (words) => { gov.one('#place').textContent = words; };
    navigator.geolocation.getCurrentPosition(
      () => say('离您最近：城北便民服务站'),
      () => say('未使用位置信息，请选择片区。'),
      { timeout: 10000 },
    );
  },
};
