// Forced-use screens that are planted in generated apps, and their harmless twins: one more button, and Back works.
const gates = {
  checkin: {
    title: '您今天还未签到',
    text: '上班签到 08:30 截止，未签到将扣分。',
    yes: '立即签到',
    no: '暂不签到',
    pattern: 'checkin',
  },
  update: {
    title: '发现新版本 2.0.0',
    text: '当前版本已停止使用，请立即更新后继续使用。',
    yes: '立即更新',
    no: '以后再说',
    pattern: 'forced_update',
  },
  download: {
    title: '请先下载样例云APP',
    text: '本页内容须下载样例云客户端后查看，不下载无法使用。',
    yes: '立即下载',
    no: '暂不下载',
    pattern: 'forced_download',
  },
  share: {
    title: '转发后阅读全文',
    text: '请转发到朋友圈，转发后解锁全文。转发量计入各单位考核。',
    yes: '立即转发',
    no: '取消',
    pattern: 'forward',
  },
  vote: {
    title: '请先为本单位投票',
    text: '投票后才能继续使用，投票数计入年度考核。',
    yes: '立即投票',
    no: '暂不投票',
    pattern: 'votes',
  },
  survey: {
    title: '满意度测评活动',
    text: '本月满意度测评正在进行。',
    yes: '马上参与',
    no: '关闭',
    pattern: 'blocking_modal',
  },
  login: {
    page: true,
    title: '登录',
    text: '请登录后使用本功能。',
    fields: ['请输入手机号或账号', '请输入密码'],
    yes: '登录',
    no: '随便看看',
    pattern: 'forced_login',
  },
};

/** The pattern that a plant of this kind must be graded as. */
export function patternOf(kind) {
  return gates[kind].pattern;
}

/** The gate as the engine takes it. `harmless`: with a way out. */
export function gateOf(kind, name, harmless) {
  const { title, text, yes, no, page = false, fields = [] } = gates[kind];
  const act = page ? 'login' : 'pass';
  return {
    name,
    title,
    text: harmless && page ? '登录后可查看本人办件，不登录也可以浏览公开信息。' : text,
    page,
    lets: harmless,
    items: [
      ...fields.map((words, index) => ({ words, act: 'field', key: `${name}-${index}`, password: /密码/.test(words) })),
      ...(harmless ? [{ words: no, act: page ? 'pass' : 'pass', name }] : []),
      { words: yes, act, name },
    ],
  };
}
