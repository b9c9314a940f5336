// An ordinary button to share what one has read.
const app = {
  name: '融媒之声',
  share() {
    gov.dialog('分享到', '<p>复制链接后可粘贴给好友。</p>', ['取消'], ['复制链接', () => gov.toast('链接已复制')]);
  },
};
