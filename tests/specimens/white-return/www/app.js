// Throws its page away in the background and does not build it again: white on return.
const app = {
  name: '阳光办件',
  start() {
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) document.body.replaceChildren();
    });
  },
};
