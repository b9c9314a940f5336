// Remembers in the background where it was, and does not survive reading that when it is started again.
const app = {
  name: '回访通',
  start() {
    if (localStorage.getItem('away') !== null) {
      const cells = [];
      for (;;) cells.push(new Array(200_000).fill({}));
    }
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) localStorage.setItem('away', location.hash);
      else localStorage.removeItem('away');
    });
  },
};
