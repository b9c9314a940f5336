// Lays itself out anew when it is turned, and does not come to an end.
const app = {
  name: '横竖办事',
  start() {
    matchMedia('(orientation: landscape)').addEventListener('change', () => {
      for (;;);
    });
  },
};
