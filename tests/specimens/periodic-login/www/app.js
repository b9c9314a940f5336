// Wants to be opened every day; staying away for a week costs points.
const app = {
  name: '履职通',
  start() {
    const days = Math.floor((Date.now() - Number(localStorage.getItem('last') ?? Date.now())) / day);
    localStorage.setItem('last', String(Date.now()));
    if (days >= 7) gov.dialog('未登录提醒', `<p class="warn">您已 ${days} 天未登录，扣 2 分，已通报所在单位。</p>`, ['我知道了']);
  },
};

const day = 86_400_000;
