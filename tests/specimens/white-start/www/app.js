// Takes its page down at once and waits for an answer that never comes: the first screen stays white.
const app = {
  name: '启明办',
  start() {
    document.body.style.visibility = 'hidden';
    document.title = '';
  },
};
