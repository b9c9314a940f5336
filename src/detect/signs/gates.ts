import { matchWords, type PatternId, patterns } from '../../standards/lexicon.ts';
import { type Bounds, isEmpty } from '../../evidence/screen/node.ts';
import { frontWords, type Look, targetsOf } from '../look.ts';
import type { Place } from '../places.ts';
import { isEditable } from '../structure.ts';
import type { ForcedUseId, LookAlike, Sign } from '../sign.ts';
import { type ButtonKind, isClosingId, kindOfButton } from '../ways-out.ts';
import { namesSpecialScene, sign } from './make.ts';

const consent = /隐私(?:政策|协议|保护|权)|用户(?:服务)?协议|个人信息保护|服务协议/;
const update =
  /新版本|版本更新|更新版本|升级|立即更新|强制更新|版本过低|版本(?:已)?停用|V?\d+\.\d+(?:\.\d+)?.{0,6}更新/i;
const demand =
  /(?:开启|授予|授权|允许|打开|获取|缺少|需要|请?同意).{0,12}(?:权限|定位|位置|相机|存储|通讯录|麦克风|通知)|(?:权限|定位|位置服务).{0,8}(?:未开启|被拒绝|未授权|关闭|才能|方可|无法)/;
const permissionButton = /去设置|去开启|去授权|立即开启|重新授权|去打开|前往设置|授权|开启(?:定位|权限)|重新申请|重试/;
const loading = /加载中|正在(?:加载|登录|提交|获取|初始化|连接|载入)|请稍[候后等]|loading|等待中/i;
const expiredSession =
  /重新登录|登录(?:状态)?(?:已)?(?:过期|失效|超时)|(?:安全|保障).{0,20}(?:登录|验证)|(?:长期|多日|\d+\s*天)未登录.{0,12}(?:安全|锁定|验证)/;
const login = /登录|log ?in|sign ?in/i;
const account = /手机号?|账号|帐号|用户名|身份证|工号|证件号|验证码|密码/;

/** Locks that open to an act which is asked for in return. The first group is where the act is told, the second what it opens. */
const locks: readonly (readonly [ForcedUseId, RegExp])[] = [
  [
    'forward',
    /(?:转发|分享)[^。\n]{0,14}(?:才能|才可|方可|后(?:可|即可|查看|解锁|继续|使用|阅读)|即可(?:查看|解锁|继续|阅读)|解锁)|解锁[^。\n]{0,8}(?:转发|分享)/,
  ],
  ['likes', /点赞[^。\n]{0,14}(?:才能|才可|方可|后(?:可|即可|查看|解锁|继续|使用)|即可(?:查看|解锁|继续)|解锁)/],
  ['votes', /投票[^。\n]{0,14}(?:才能|才可|方可|后(?:可|即可|查看|解锁|继续|使用)|即可(?:查看|解锁|继续))/],
  ['follow', /关注[^。\n]{0,14}(?:才能|才可|方可|后(?:可|即可|查看|解锁|继续|使用)|即可(?:查看|解锁|继续|使用))/],
  [
    'forced_download',
    /(?:下载|安装|打开)[^。\n]{0,12}(?:APP|app|客户端|应用|软件)[^。\n]{0,12}(?:才能|才可|方可|后(?:可|即可|查看|继续|使用|办理)|查看全文|继续|使用)|(?:请|需|必须)(?:先)?(?:下载|安装)/i,
  ],
];

/** Functions whose own layer or page is a gate, the most telling first. */
const ownGates: readonly PatternId[] = [
  'checkin',
  'duration',
  'photo_trace',
  'location',
  'forms',
  'install_rate',
  'points',
  'commerce',
];

/** A page with no more ways on than this, and none of them a bar's, leaves little choice. */
const fewTargets = 4;

/** The lower part of the display where an app's bar of pages stands. */
const barPart = 0.12;

/** Whatever may bar the way: a layer, a wall of login, a page that only goes one way. */
export function readGates(look: Look): Sign[] {
  if (look.system !== undefined || look.items.length === 0) return [];
  const words = frontWords(look);
  const buttons = targetsOf(look).map(({ place, words: said }) => {
    const id = place.node.resourceId;
    const kind: ButtonKind = said === '' && isClosingId(id) ? 'close' : kindOfButton(said);
    return { said, kind, place };
  });
  const bounds = look.layer?.box ?? pageBounds(look);
  const found = suspicion(look, words, buttons);
  if (found === undefined) return [];
  const { pattern, weight } = found;
  const excuse = found.excuse ?? offeredWayOut(pattern, look.layer === undefined ? withoutReturn(buttons) : buttons);
  const title = `${words.split('\n').slice(0, 3).join(' ')} [${buttons.map(({ said }) => said).join('] [')}]`;
  const base = {
    pattern,
    words: title,
    bounds,
    specialScene: namesSpecialScene(words),
    byStructure: look.layer !== undefined,
  };
  const gate = sign({ ...base, fact: 'gate', weight: excuse === undefined ? weight : Math.min(weight, 0.45), excuse });
  return excuse === 'way-out-offered' ? [gate, sign({ ...base, fact: 'optional', weight: 0.6 })] : [gate];
}

interface Button {
  said: string;
  kind: ButtonKind;
  place: Place;
}

interface Suspicion {
  pattern: ForcedUseId;
  weight: number;
  excuse?: LookAlike;
}

function suspicion(look: Look, words: string, buttons: readonly Button[]): Suspicion | undefined {
  const { layer } = look;
  if (layer !== undefined && loading.test(words) && buttons.length === 0)
    return { pattern: 'blocking_modal', weight: 0.4, excuse: 'loading' };
  if (expiredSession.test(words) && !/扣|通报|考核|排名/.test(words) && buttons.length <= fewTargets)
    return { pattern: 'forced_login', weight: 0.4, excuse: 'security-relogin' };
  if (isLoginWall(look, buttons)) return { pattern: 'forced_login', weight: 0.8 };
  if (layer === undefined) return pageSuspicion(look, words, buttons);
  if (consent.test(words)) return consentSuspicion(buttons);
  const narrow = updateIn(words, buttons) ?? lockIn(words) ?? demandIn(words, buttons) ?? ownGateIn(look);
  if (narrow !== undefined) return narrow;
  if (buttons.some(({ kind }) => kind === 'acknowledge' || kind === 'agree') && buttons.length <= 3) return undefined;
  const texts = look.items.filter(({ inLayer }) => inLayer);
  // A menu or a picker that was opened is a layer of choices.
  if (buttons.length > 3 && texts.length <= buttons.length + 1) return undefined;
  return { pattern: 'blocking_modal', weight: 0.7 };
}

/** Without a layer only a page that leaves next to nothing to touch is suspicious. */
function pageSuspicion(look: Look, words: string, buttons: readonly Button[]): Suspicion | undefined {
  if (look.article && buttons.length > fewTargets) return undefined;
  const usable = buttons.filter(({ said }) => said !== '');
  const low = look.capture.display.height * (1 - barPart);
  const hasBar = buttons.filter(({ place }) => place.node.bounds.top >= low).length >= 2;
  const lock = lockIn(words);
  if (lock !== undefined && !look.article) return { ...lock, weight: usable.length <= fewTargets ? 0.7 : 0.55 };
  if (usable.length > fewTargets || usable.length === 0 || hasBar || look.article) return undefined;
  const narrow = demandIn(words, usable) ?? updateIn(words, usable);
  if (narrow !== undefined) return { ...narrow, weight: 0.65 };
  const own = ownGateIn(look);
  return own?.pattern === 'checkin' ? { ...own, weight: 0.7 } : undefined;
}

function consentSuspicion(buttons: readonly Button[]): Suspicion | undefined {
  const canRefuse = buttons.some(
    ({ kind }) => kind === 'decline' || kind === 'leave' || kind === 'guest' || kind === 'close',
  );
  return canRefuse
    ? { pattern: 'blocking_modal', weight: 0.3, excuse: 'consent-dialog' }
    : { pattern: 'blocking_modal', weight: 0.8 };
}

function lockIn(words: string): Suspicion | undefined {
  const lock = locks.find(([, expression]) => expression.test(words));
  if (lock === undefined || matchWords(words).some((hit) => hit.pattern === lock[0] && hit.negated)) return undefined;
  return { pattern: lock[0], weight: 0.8 };
}

function demandIn(words: string, buttons: readonly Button[]): Suspicion | undefined {
  if (!demand.test(words) || !buttons.some(({ said }) => permissionButton.test(said))) return undefined;
  return { pattern: 'forced_permission', weight: 0.8 };
}

function updateIn(words: string, buttons: readonly Button[]): Suspicion | undefined {
  if (!update.test(words) || !buttons.some(({ said }) => /更新|升级|下载|安装/.test(said))) return undefined;
  return { pattern: 'forced_update', weight: 0.85 };
}

/** The layer's or page's own function: one that its title or a button of it names. */
function ownGateIn(look: Look): Suspicion | undefined {
  let best: Suspicion | undefined;
  for (const item of look.items) {
    if (look.layer !== undefined && !item.inLayer) continue;
    if (item.role === 'row' || item.role === 'field') continue;
    if (look.layer === undefined && item.role !== 'entry' && item.role !== 'title') continue;
    for (const hit of matchWords(item.words)) {
      if (hit.grade === 'weak' || hit.negated || !ownGates.includes(hit.pattern) || patterns[hit.pattern].wanted)
        continue;
      const excuse = hit.benign === undefined ? undefined : ('benign-wording' as const);
      const weight = hit.grade === 'strong' || item.role === 'entry' ? 0.9 : 0.7;
      const better = best === undefined || rankOf({ pattern: hit.pattern, weight }) < rankOf(best);
      if (better) best = { pattern: hit.pattern, weight, ...(excuse === undefined ? {} : { excuse }) };
    }
  }
  return best;
}

function rankOf({ pattern, weight }: Suspicion): number {
  return ownGates.indexOf(pattern as PatternId) - weight;
}

/** Fields for an account and a button to log in, on the page or in a layer, with little else. */
function isLoginWall(look: Look, buttons: readonly Button[]): boolean {
  const front = look.places.filter((place) => look.layer === undefined || look.layer.holds(place));
  const fields = front.filter(({ node }) => isEditable(node));
  const asksAccount = fields.some(
    ({ node }) => node.password || account.test(`${node.hint}${node.text}${node.description}`),
  );
  const labels = look.items.some(({ words }) => account.test(words)) && fields.length > 0;
  const canLogIn = buttons.some(({ said }) => login.test(said) || /获取验证码/.test(said));
  if ((asksAccount || labels) && canLogIn) return true;
  // 请先登录 with one button, in a layer or on an empty page.
  const asked = /(?:请|需要?|必须)(?:先)?(?:登录|注册)|登录后(?:才|方|可|即可|查看|使用)/.test(frontWords(look));
  return asked && canLogIn && buttons.length <= fewTargets && !look.article;
}

/** A visible way to close or decline; for a login also to go on as a guest. The consent dialog is judged by itself. */
function offeredWayOut(pattern: ForcedUseId, buttons: readonly Button[]): LookAlike | undefined {
  const kinds: readonly ButtonKind[] =
    pattern === 'forced_login' ? ['close', 'decline', 'guest'] : ['close', 'decline', 'guest', 'leave'];
  return buttons.some(({ kind }) => kinds.includes(kind)) ? 'way-out-offered' : undefined;
}

/** To go back where one came from opens nothing of a page. */
function withoutReturn(buttons: readonly Button[]): Button[] {
  return buttons.filter(({ said }) => !/^(?:返回|取消|cancel)/i.test(said));
}

function pageBounds({ capture: { display }, places }: Look): Bounds {
  const root = places[0]?.node.bounds;
  if (root !== undefined && !isEmpty(root)) return root;
  return { left: 0, top: 0, right: display.width, bottom: display.height };
}
