// Calls its service every ten seconds, whether anybody uses it or not.
const app = {
  name: '常联通',
  start() {
    setInterval(() => void fetch('http://heart.example.cn/beat', { method: 'POST', body: 'alive' }).catch(() => {}), 10_000);
  },
};
