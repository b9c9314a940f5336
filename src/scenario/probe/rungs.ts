import { entriesElsewhere, type Exit, exitsOf, pointsOutside } from '../../detect/exits.ts';
import type { GateFace } from '../../detect/face.ts';
import { lookAt } from '../../detect/look.ts';
import type { rungs } from '../../evidence/kinds/forced-use.ts';
import { centreOf } from '../../evidence/screen/node.ts';
import type { Seen, StepContext } from '../context.ts';
import { swipeWithin } from '../touch/swipe.ts';

export type RungName = (typeof rungs)[number];

/** One way to try on the screen in front. */
export interface Try {
  action: string;
  /** Undefined words: no widget is touched. */
  exit: Exit | undefined;
  act: (context: StepContext) => Promise<void>;
}

/** More tries than this on one rung tell nothing new. */
const mostTries = 3;

/** What can be tried on a rung, judged by the look in front; `wait` is not among them. */
export const tries: Readonly<Record<Exclude<RungName, 'wait'>, (seen: Seen, face: GateFace) => Try[]>> = {
  close: ({ capture }) => touches(exitsOf(capture).filter(({ kind }) => kind === 'close')),
  decline: ({ capture }, face) => {
    const leaving = exitsOf(capture).filter(({ kind }) => kind === 'decline' || kind === 'guest' || kind === 'leave');
    return touches([...leaving, ...otherButtons(capture, face)]);
  },
  back: () => [
    { action: 'Back', exit: undefined, act: ({ session }) => session.press('back') },
    { action: 'Back again', exit: undefined, act: ({ session }) => session.press('back') },
  ],
  outside: ({ capture }) =>
    pointsOutside(capture).map((point) => ({
      action: `(${point.x}, ${point.y})`,
      exit: undefined,
      act: ({ session }) => session.tap(point),
    })),
  swipe: (_, { box }) =>
    (['down', 'left'] as const).map((direction) => ({
      action: `swipe ${direction}`,
      exit: undefined,
      act: (context) => swipeWithin(context, { direction, area: box, part: 0.8, duration: 300 }),
    })),
  elsewhere: ({ capture }, face) => {
    const accepting = acceptanceIn(capture, face);
    return touches(entriesElsewhere(capture).filter(({ node }) => node !== accepting?.node));
  },
};

function touches(exits: readonly Exit[]): Try[] {
  const strong = exits.toSorted((one, other) => Number(one.weak) - Number(other.weak));
  return strong.slice(0, mostTries).map((exit) => ({
    action: exit.weak ? `${exit.words} (weak)` : exit.words,
    exit,
    act: async (context) => {
      context.touching(exit.words);
      await context.session.tap(centreOf(exit.node.bounds));
    },
  }));
}

/** The button that takes the gate as it wants to be taken. */
export function acceptanceIn(capture: Seen['capture'], face: Pick<GateFace, 'pattern'>): Exit | undefined {
  const exits = exitsOf(capture).filter(({ words }) => words !== '' && !words.startsWith('#'));
  const named = exits.find(({ kind, words }) => kind === 'accept' && isOf(face.pattern, words));
  if (named !== undefined) return named;
  for (const kind of ['accept', 'agree', 'acknowledge'] as const) {
    const found = exits.find((exit) => exit.kind === kind && !/协议|隐私|政策|忘记|帮助|客服/.test(exit.words));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Buttons of a window beside the one that does as it asks: a wording that nobody foresaw may be the way out. */
function otherButtons(capture: Seen['capture'], face: GateFace): Exit[] {
  if (lookAt(capture).layer === undefined) return [];
  const accepting = acceptanceIn(capture, face);
  return exitsOf(capture).filter(
    ({ kind, node, words }) =>
      kind === 'accept' &&
      node !== accepting?.node &&
      words !== '' &&
      !words.startsWith('#') &&
      !isOf(face.pattern, words) &&
      !/协议|隐私|政策|忘记|帮助|客服/.test(words),
  );
}

/** Words of the button that does what gates of a pattern ask. */
const askedFor: Readonly<Partial<Record<GateFace['pattern'], RegExp>>> = {
  checkin: /签到|打卡|签退|到岗/,
  forced_update: /更新|升级|下载/,
  forced_download: /下载|安装|打开/,
  forward: /转发|分享|朋友圈|微信/,
  likes: /赞/,
  votes: /投/,
  follow: /关注|订阅/,
  forced_permission: /设置|开启|授权|允许|申请/,
  forced_login: /登录/,
  dwell: /下一|完成|继续|知道|确定|学完|读完|提交|进入|已/,
};

function isOf(pattern: GateFace['pattern'], words: string): boolean {
  return askedFor[pattern]?.test(words) ?? false;
}
