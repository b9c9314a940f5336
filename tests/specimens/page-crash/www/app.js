// A page that turns white with a script error.
const app = {
  name: '数说样例',
  enter(page) {
    if (page !== 'figures') return;
    document.body.replaceChildren();
    throw new TypeError('figures.total is undefined');
  },
};
