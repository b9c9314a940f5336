// A window at start with one button and no way out.
const app = {
  name: '满意度直通车',
  start() {
    gov.dialog('满意度测评活动', '<p>本月满意度测评正在进行。</p>', ['马上参与', () => { location.hash = 'survey'; }]);
  },
};
