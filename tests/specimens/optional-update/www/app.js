// An update that can be put off.
const app = {
  name: '指尖社区',
  start() {
    if (localStorage.getItem('updated') === 'yes') return;
    gov.dialog('发现新版本 2.0.0', '<p>优化了查询速度，修复了已知问题。</p>', ['以后再说'], ['立即更新', () => {
      localStorage.setItem('updated', 'yes');
      gov.toast('更新完成');
    }]);
  },
};
