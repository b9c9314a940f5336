// Lays itself out anew when it is turned, with more than the memory holds: its renderer dies.
const app = {
  name: '转屏办',
  start() {
    matchMedia('(orientation: landscape)').addEventListener('change', () => {
      const cells = [];
      for (;;) cells.push(new Array(200_000).fill({}));
    });
  },
};
