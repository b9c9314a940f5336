// Stands whatever its siblings do not: it keeps what was typed, holds nothing, and is silent while nobody uses it.
const app = {
  name: '安稳办',
  start() {
    const field = document.querySelector('#matter');
    field.value = sessionStorage.getItem('matter') ?? '';
    field.addEventListener('input', () => sessionStorage.setItem('matter', field.value));
    // A cache that is as large as it may become after its first use.
    app.cache = new Map();
  },
  enter(page) {
    app.cache.set(page, 'x'.repeat(100_000));
  },
};
