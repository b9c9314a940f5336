import type { ForcedUseId } from '../../detect/sign.ts';
import type { ArmComparison } from '../../evidence/kinds/forced-use.ts';
import type { Seen, StepContext } from '../context.ts';
import { fillFields, findSubmit, giveMedium } from './form-steps.ts';
import { wordsOf } from './arms.ts';

interface FormOptions {
  pattern: ForcedUseId;
  toForm: () => Promise<Seen>;
  repeat: number;
}

type Arm = ArmComparison['declining'];

/** How the medium is called, and how a form says that something is missing. */
const media: Readonly<Partial<Record<ForcedUseId, RegExp>>> = {
  photo_trace: /照片|图片|拍照|相片|影像|视频|截图|佐证|附件/,
  location: /定位|位置|轨迹|坐标|GPS/i,
};
const missing = /请|必须|必填|必传|未|不能|缺少|至少|需要?|尚未|为空/;
const handedIn = /(?:提交|上报|保存|发布)成功|已(?:提交|上报|保存)|感谢/;
const noNetwork = /网络|连接|超时|稍后|离线|offline|failed/i;

/** Milliseconds for an answer after submitting, and between looks for it. */
const answerWithin = 3000;
const betweenLooks = 150;

/**
 * Fills a form in twice and submits it with the network cut, so that only the page itself answers: once with everything but the medium, once
 * with it. Forced is a medium that is asked for by name in the first and no more in the second. Nothing reaches the live service.
 */
export async function probeForm(context: StepContext, { pattern, toForm, repeat }: FormOptions): Promise<void> {
  try {
    const comparison = await comparePairs(context, { pattern, toForm, repeat });
    if (comparison !== undefined) context.compare(comparison);
  } finally {
    // What was submitted is forgotten before the app can reach anything again.
    await context.restore();
  }
}

async function comparePairs(
  context: StepContext,
  { pattern, toForm: open, repeat }: FormOptions,
): Promise<ArmComparison | undefined> {
  let structure: string | undefined;
  const toForm = async (): Promise<Seen> => {
    const seen = await open();
    structure ??= seen.stored.structure;
    return seen;
  };
  let comparison: ArmComparison | undefined;
  for (let pair = 0; pair < repeat; pair += 1) {
    const declining = await submitForm(context, pattern, toForm, false);
    if (declining.blocked !== true && comparison === undefined) {
      const untried = { run: context.run, blocked: null, words: '', capture: null };
      comparison = compared(context, pattern, declining, untried);
      break;
    }
    const accepting = await submitForm(context, pattern, toForm, true);
    if (comparison === undefined) comparison = compared(context, pattern, declining, accepting);
    else if (declining.blocked === comparison.declining.blocked && accepting.blocked === comparison.accepting.blocked)
      comparison.repeated += 1;
    else break;
  }
  return comparison === undefined || structure === undefined ? comparison : { ...comparison, structure };
}

function compared(context: StepContext, pattern: ForcedUseId, declining: Arm, accepting: Arm): ArmComparison {
  const scenario = context.run.split('#')[0] ?? context.run;
  return { id: `${context.run}/${context.step}/${pattern}`, pattern, scenario, declining, accepting, repeated: 1 };
}

async function submitForm(
  context: StepContext,
  pattern: ForcedUseId,
  toForm: () => Promise<Seen>,
  withMedium: boolean,
): Promise<Arm> {
  const untold = (words: string, seen: Seen): Arm => {
    return { run: context.run, blocked: null, words, capture: seen.stored.id };
  };
  const form = await toForm();
  // Some pages send a picture as soon as it is chosen; a place may need the network to be found.
  if (pattern === 'photo_trace') await context.setNetwork('offline');
  if (withMedium) {
    const given = await giveMedium(context, media[pattern] ?? /$^/);
    if (!given) return untold('the medium could not be given', context.last ?? form);
  }
  await fillFields(context);
  await context.setNetwork('offline');
  const filled = await context.see();
  const submit = await findSubmit(context);
  if (submit === undefined) return untold('no button to submit', filled);
  const { words, seen, left } = await pressAndListen(context, filled, submit);
  return { run: context.run, blocked: isBlocked(pattern, words, left), words, capture: seen.stored.id };
}

/** Presses, and gathers what is said within a few seconds: toasts, dialogs, red texts. */
async function pressAndListen(
  context: StepContext,
  before: Seen,
  press: () => Promise<void>,
): Promise<{ words: string; seen: Seen; left: boolean }> {
  const { session, pace, signal } = context;
  await press();
  const toasts = new Set<string>();
  const until = pace.elapsed() + answerWithin;
  let seen = await context.see();
  while (wordsOf(before, seen) === '' && toasts.size === 0 && pace.elapsed() < until) {
    await pace.sleep(betweenLooks, signal);
    const look = await session.capture({ screenshot: false });
    for (const toast of look.toasts) toasts.add(toast);
    seen = await context.see();
  }
  const words = [...toasts, wordsOf(before, seen)].join(' ').trim();
  const left = seen.stored.texts.filter(({ editable }) => editable).length === 0;
  return { words, seen, left };
}

/** true: the page names the medium as missing. false: it took the form or went on to the network. null: it said something else. */
function isBlocked(pattern: ForcedUseId, words: string, left: boolean): boolean | null {
  const names = media[pattern]?.test(words) ?? false;
  if (names && missing.test(words) && !handedIn.test(words)) return true;
  if (handedIn.test(words) || noNetwork.test(words) || left) return false;
  return null;
}
