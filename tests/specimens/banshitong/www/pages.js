// What a plain, honest service app says; among it wordings that only resemble forced use.
const pages = {
  guide: ['户籍办理', '不动产登记', '医保参保', '公积金提取', '居住证申领', '婚姻登记预约', '老年人优待证', '残疾人服务', '企业开办', '出入境预约'],
  progress: ['请输入受理编号', '查询', '已受理', '审核中', '已办结', '请到窗口领取证照'],
  booking: ['选择办事大厅', '选择日期', '选择时段', '预约成功', '取消预约', '请携带身份证原件', '预约后未到场的号源自动放弃'],
  complaint: ['请描述您的意见', '联系电话（选填）', '提交', '受理编号', '办理进度', '答复内容', '满意度评价'],
  privacy: ['我们只收集办理事项所必需的信息', '您可以不同意并继续浏览办事指南', '查询、更正和删除个人信息', '撤回同意'],
  cancel: ['注销后账号信息将被删除', '十五个工作日内完成', '我再想想', '确认注销'],
  settings: ['字号调整', '长辈版', '关于本应用', '清除缓存', '退出登录'],
};

addEventListener('hashchange', () => {
  const lines = pages[location.hash.slice(2)] ?? [];
  document.getElementById('page').textContent = lines.join('\n');
});
