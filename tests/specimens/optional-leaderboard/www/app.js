// A leaderboard that is off until one switches it on, and bears on nothing.
const app = {
  name: '健步行',
  enter(page) {
    if (page === 'board') board.show();
  },
};

const board = {
  joined: () => localStorage.getItem('joined') === 'yes',

  join(yes) {
    localStorage.setItem('joined', yes ? 'yes' : 'no');
  },

  show() {
    const rows = [['王先生', 9860], ['李女士', 9120], ['赵先生', 8770]];
    gov.one('#board').innerHTML = board.joined()
      ? rows.map(([name, steps], index) => `<div class="row rank"><b>${index + 1}</b><span>${name}</span><span>${steps} 步</span></div>`).join('')
      : '<p>您未参与步友榜。</p>';
  },
};
