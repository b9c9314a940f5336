// Asks once, when it is used, and never again once refused.
const app = {
  name: '河湖知识',
  /** Once refused it is not asked for again. */
  find() {
    const say = (words) => { gov.one('#river').textContent = words; };
    const refused = () => {
      localStorage.setItem('refused', 'yes');
      say('您可以在河道名录中查看全部河道。');
    };
    if (localStorage.getItem('refused') === 'yes') return refused();
    navigator.geolocation.getCurrentPosition(() => say('离您最近：样例河'), refused, { timeout: 10000 });
  },
};
