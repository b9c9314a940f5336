import type { ForcedUseId } from '../../detect/sign.ts';
import type { ArmComparison } from '../../evidence/kinds/forced-use.ts';
import type { Seen, StepContext } from '../context.ts';
import { fillFields, findSubmit } from './form-steps.ts';
import { giveMedium } from './medium.ts';
import { type Answer, pressAndListen } from './submission.ts';

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
const handedIn = /(?:提交|上报|报送|填报|保存|发布|操作)成功|已(?:提交|上报|报送|保存)|感谢|待审核|审核中/;
const noNetwork = /网络|连接|超时|稍后|离线|offline|failed/i;

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
  if (pattern === 'photo_trace') {
    await context.setNetwork('offline');
    // The guard wants to see that the network is gone.
    await context.see();
  }
  if (withMedium) {
    const given = await giveMedium(context, media[pattern] ?? /$^/);
    if (!given) return untold('the medium could not be given', context.last ?? form);
  }
  const typed = await fillFields(context);
  await context.setNetwork('offline');
  const filled = await context.see();
  const submit = await findSubmit(context);
  if (submit === undefined) return untold('no button to submit', filled);
  const answer = await pressAndListen(context, filled, submit, typed);
  return { run: context.run, blocked: isBlocked(pattern, answer), words: answer.words, capture: answer.seen.stored.id };
}

/**
 * true: the page names the medium as missing. false: it said that it took the form, shows what was typed in a list, or went on to the
 * network. null: it said something else, or nothing: that the form is gone does not tell where it went.
 */
function isBlocked(pattern: ForcedUseId, { listed, requested, words }: Answer): boolean | null {
  const names = media[pattern]?.test(words) ?? false;
  if (names && missing.test(words) && !handedIn.test(words)) return true;
  if (handedIn.test(words) || noNetwork.test(words) || requested || listed) return false;
  return null;
}
