import { bare } from './wording.ts';

/**
 * What a button of a window or page is for. `close` and `decline` leave it, `guest` goes on without what it asks for, `leave` ends what was
 * begun or the app, `acknowledge` says that something was read, `accept` does what it asks for.
 */
export type ButtonKind = 'close' | 'decline' | 'guest' | 'leave' | 'acknowledge' | 'agree' | 'accept';

/** Compared with `bare` wordings, in this order: 不同意 must not be taken for 同意. */
const kinds: readonly (readonly [ButtonKind, RegExp])[] = [
  ['close', /^(?:[×✕✖╳xＸ⨉❌]|(?:点击)?关闭(?:弹窗|窗口|广告|页面|提示)?|close|dismiss|收起|关掉)$/],
  [
    'guest',
    /^(?:游客.{0,4}|访客.{0,4}|随便(?:看看|逛逛)|(?:先|先去)(?:看看|逛逛|浏览)|直接进入|暂不登录|跳过登录|稍后登录|免登录.{0,4}|先不登录|不登录.{0,6}|仅浏览|(?:进入|使用)?基本(?:功能)?模式|仅使用基本功能)$/,
  ],
  [
    'leave',
    /^(?:(?:仍要|仍然|确定|确认|坚持|直接|立即|我要)?(?:退出|离开)(?:应用|app|程序|学习|页面|本页|编辑)?|不同意并退出(?:应用|app)?|拒绝并退出|放弃(?:学习|编辑|填写|答题)?|不保存)$/,
  ],
  [
    'decline',
    /^(?:取消|暂不.{0,4}|先不.{0,4}|以后(?:再说|再更新|再提醒)|下次(?:再说|再更新|吧)?|稍后.{0,4}|拒绝|残忍拒绝|不(?!动产|良|限|忘|断)(?:再)?.{1,3}|禁止|忽略(?:此版本|更新|本次)?|(?:我)?再想想|否|返回(?:首页|上一页)?|(?:点击|立即)?跳过(?:广告|引导|此步)?|cancel|notnow|later|no|skip|回到首页|去首页)$/,
  ],
  [
    'acknowledge',
    /^(?:我?(?:已)?知道了?|好的?|ok|gotit|确定|确认|是|是的|明白了?|我已(?:阅读|知晓|了解|知悉)|已(?:阅读|知晓|了解|知悉)|知悉|收到)$/,
  ],
  ['agree', /^(?:我?(?:已)?(?:阅读并)?同意.{0,6}|接受|确认并同意|agree|允许|授权)$/],
];

/** What the wording of a button says it is for; whatever is no way out does what the window asks for. */
export function kindOfButton(wording: string): ButtonKind {
  const words = bare(wording);
  return kinds.find(([, expression]) => expression.test(words))?.[0] ?? 'accept';
}

/** Ends of resource ids of controls that close, for pictures without words. */
const closingId =
  /(?:^|[_/-])(?:close|dismiss|cancel|skip|guanbi|shut|exit)(?:$|[_-])|(?:close|dismiss|cancel|skip)(?:btn|button|icon|img)?$/i;

export function isClosingId(resourceId: string): boolean {
  return closingId.test(resourceId.slice(resourceId.lastIndexOf('/') + 1));
}
