// A link to another app that one may leave alone.
const app = {
  name: '村务通',
  offer() {
    gov.dialog('样例云客户端', '<p>可选安装，不安装也能查看全部内容。</p>', ['取消'], ['前往下载', () => { location.href = 'market://details?id=cn.gov.specimen.cloud'; }]);
  },
};
