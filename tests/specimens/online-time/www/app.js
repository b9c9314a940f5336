// Counts the time its users are in it and has consequences for those below a quota.
const app = {
  name: '在岗通',
  start() {
    let seconds = Number(localStorage.getItem('seconds') ?? 0);
    setInterval(() => {
      if (document.hidden) return;
      seconds += 1;
      localStorage.setItem('seconds', String(seconds));
      gov.one('#time').textContent = `${Math.floor(seconds / 60)} 分钟 ${seconds % 60} 秒`;
    }, 1000);
  },
};
