import type { SideEffect } from './effects.ts';

/** How the act shows itself on what is touched. Compared with `bare` wordings: no digits, blanks, punctuation; lower case. */
export interface EffectWordings {
  effect: SideEffect;
  /** The wording is the act itself. */
  acts: RegExp;
  /** The wording is the act only where the words around speak of it: a row 注销账号 opens a page, the same words under 注销后无法恢复 do it. */
  actsAmid?: { words: RegExp; around: RegExp };
  /** Looks like the act and is a list, a rule, a count. */
  alike?: RegExp;
  /** A question whose 确定 does it. */
  asks: RegExp;
  /** For touches without any words: the last part of a resource id. */
  ids?: RegExp;
}

/** Nouns behind an act that make it a page about it: 签到记录, 投票规则. */
const pageAbout =
  /(?:记录|明细|历史|列表|统计|日历|规则|说明|须知|指南|排行|排名|榜|榜单|情况|详情|结果|进度|查询|管理|设置|方式|中心|时间|地点|活动|专区|动态|数|量|人|率|政策|协议|模板|草稿箱?)$/;

const hurry = '(?:请|去|我要|立即|马上|立刻|一键|点击|确认|确定|继续|同意并|现在|快速|直接|开始|完成)?';

export const effectWordings: readonly EffectWordings[] = [
  {
    effect: 'check-in',
    acts: new RegExp(
      `^${hurry}(?:今日|每日|每天|上班|下班|到岗|外勤|定位|拍照|人脸|扫码|学习|任务|补|会议|巡查|走访)?(?:签到|打卡|签退|补签|补卡)(?:成功|吧|领.{0,6}|得.{0,6}|赢.{0,6}|加?分)?$`,
    ),
    asks: /签到|打卡|签退|补签/,
    ids: /^(?:.*_)?(?:check_?in|punch|clock_?in|qian_?dao|da_?ka)(?:_.*)?$/,
  },
  {
    effect: 'report',
    acts: new RegExp(
      `^${hurry}(?:上报|报送|直报|零报告|催报|催办|督办|举报|一键求助|上传)(?:数据|轨迹|位置|照片|视频|信息|日报|周报|事件|隐患|工作.{0,4})?$`,
    ),
    asks: /上报|报送|举报|上传/,
    ids: /^(?:.*_)?(?:report|upload|shang_?bao)(?:_.*)?$/,
  },
  {
    effect: 'submit',
    acts: new RegExp(
      `^${hurry}(?:提交.{0,6}|交卷|发布|发布.{2,4}|发送|发送给.{1,6}|保存|保存修改|保存并提交|修改|(?:参加|参与|在线|网上)?(?:报名|预约)(?:参加|参与|活动)?|签收|办结|填好了|注册账号|领取.{0,6}|(?:参与|幸运)?抽奖|再?抽.{0,2}次|兑换|兑换(?:积分|奖品|礼品))$`,
    ),
    alike: /^(?:已提交|未提交|待提交|提交订单|注册账号)$/,
    asks: /提交|发布|交卷|(?:保存|确认|是否|确定).{0,4}修改|兑换|领取|报名|预约|抽奖/,
    ids: /^(?:.*_)?(?:submit|tijiao|publish|btn_?send)(?:_.*)?$/,
  },
  {
    effect: 'vote',
    acts: new RegExp(`^${hurry}(?:给.{1,6}|为.{1,8})?(?:投票|投一票|投他一票|投.{0,4}票|助力|拉票)$`),
    asks: /投票|投.{0,2}票|助力/,
    ids: /^(?:.*_)?(?:vote|tou_?piao|ballot)(?:_.*)?$/,
  },
  {
    effect: 'like',
    acts: new RegExp(`^${hurry}(?:点赞|点个赞|取消点赞|已赞|赞|喜欢|送花|送朵花|比心|好评|👍|like)$`),
    asks: /点赞|送花/,
    ids: /^(?:.*_)?(?:like|praise|dian_?zan|zan|thumbs?(?:_?up)?|fabulous)(?:_.*)?$/,
  },
  {
    effect: 'forward',
    acts: new RegExp(
      `^${hurry}(?:转发|分享|转发分享|分享给好友|分享到.{1,6}|转发到.{1,6}|微信好友|朋友圈|微信朋友圈|邀请好友|share)$`,
    ),
    asks: /转发|分享/,
    ids: /^(?:.*_)?(?:share|forward|repost|zhuan_?fa)(?:_.*)?$/,
  },
  {
    effect: 'follow',
    acts: new RegExp(`^${hurry}(?:关注|加关注|已关注|取消关注|订阅|关注公众号|follow)$`),
    asks: /关注|订阅/,
    ids: /^(?:.*_)?(?:follow|guan_?zhu|subscribe)(?:_.*)?$/,
  },
  {
    effect: 'comment',
    acts: new RegExp(`^${hurry}(?:发表|发表评论|评论|写评论|回复|发表留言|提交评价)$`),
    alike: /^(?:评论|写评论|回复)$/,
    asks: /发表|评论/,
  },
  {
    effect: 'pay',
    acts: new RegExp(
      `^${hurry}(?:(?:微信|支付宝|银联|云闪付|余额|在线)?支付|付款|(?:在线|网上)?(?:缴费|缴纳|充值)|购买|抢购|下单|提交订单|转账|提现|pay)[¥$元]*$`,
    ),
    asks: /支付|付款|扣款|购买|充值|缴费|缴纳|转账|提现/,
    ids: /^(?:.*_)?(?:btn_?pay|pay_?now|purchase|checkout)(?:_.*)?$/,
  },
  {
    effect: 'delete',
    acts: new RegExp(`^${hurry}(?:删除|清空|移除|解绑|全部删除|删除.{1,6}|清空.{1,6}|撤销.{0,6}|撤回|delete)$`),
    asks: /删除|清空|移除|解绑|撤销|撤回/,
    ids: /^(?:.*_)?(?:delete|del|remove|clear_?all)(?:_.*)?$/,
  },
  {
    effect: 'log-out',
    acts: /^(?:确认|确定)?(?:退出登录|退出账号|退出当前账号|退出账户|安全退出|切换账号|注销登录|登出|logout|signout)$/,
    asks: /退出(?:登录|账号|当前账号)|注销登录|切换账号/,
    ids: /^(?:.*_)?(?:log_?out|sign_?out)(?:_.*)?$/,
  },
  {
    effect: 'close-account',
    acts: /^(?:确认|确定|立即|马上|申请|继续|仍要|同意并|提交|永久)(?:账号|账户)?(?:注销|销户|删除账号)(?:账号|账户|申请)?$/,
    actsAmid: {
      words: /^(?:我要)?(?:账号|账户)?(?:注销|销户|永久注销|删除账号)(?:账号|账户)?$/,
      around: /注销(?:后|须知|协议|条件)|(?:无法|不可|不能)恢复|将(?:被)?(?:清除|清空|删除)|永久/,
    },
    asks: /注销|销户|删除账号/,
    ids: /^(?:.*_)?(?:confirm_?(?:cancel_?account|unregister)|delete_?account_?confirm)(?:_.*)?$/,
  },
  {
    effect: 'call',
    acts: new RegExp(
      `^${hurry}(?:拨打|呼叫|拨号|拨打电话|拨打热线|打电话|电话咨询|拨打.{1,8}|sos|紧急呼叫|报警|call)$`,
    ),
    asks: /拨打|呼叫|报警/,
    ids: /^(?:.*_)?(?:call|dial|sos)(?:_.*)?$/,
  },
  {
    effect: 'sms',
    acts: new RegExp(
      `^${hurry}(?:获取验证码|发送验证码|获取短信验证码|重新发送|重发|重新获取|获取动态码|发送短信|短信验证)$`,
    ),
    asks: /发送短信|发送验证码/,
    ids: /^(?:.*_)?(?:send_?(?:code|sms)|get_?code|verify_?code_?btn)(?:_.*)?$/,
  },
  {
    effect: 'install',
    acts: new RegExp(
      `^${hurry}(?:安装|更新|升级|下载|更新版本|升级版本|下载安装|下载更新|下载app|下载客户端|打开app)$`,
    ),
    alike: /^(?:下载|更新)$/,
    asks: /安装|升级|更新|下载/,
  },
];

/** Whether the wording is a page about the act. */
export function isPageAbout(words: string): boolean {
  return pageAbout.test(words);
}

/** Buttons that end a form, where they stand under its fields. */
export const finishing = new RegExp(`^${hurry}(?:确定|确认|完成|办理|申请|好|好的|ok|done)$`);

/** Buttons that say yes to whatever the words around them ask. */
export const confirming = /^(?:确定|确认|是|是的|好|好的|ok|yes|继续|同意|知道并继续|仍要继续|我确定|我确认)$/;
