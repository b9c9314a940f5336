// An update that cannot be put off.
const app = {
  name: '掌上社区',
  start() {
    if (localStorage.getItem('updated') === 'yes') return;
    gov.dialog('发现新版本 2.0.0', '<p>当前版本已停止使用，请立即更新后继续使用。</p>', ['立即更新', () => {
      localStorage.setItem('updated', 'yes');
      gov.toast('更新完成');
    }]);
  },
};
