// Three pages behind the hall do not stand being opened: one takes more than the memory holds, one turns white, one does not come to an end.
const app = {
  name: '办事样例',
  enter(page) {
    if (page === 'queue') {
      const cells = [];
      for (;;) cells.push(new Array(200_000).fill({}));
    }
    if (page === 'figures') document.body.replaceChildren();
    if (page === 'archive') for (;;);
  },
};
