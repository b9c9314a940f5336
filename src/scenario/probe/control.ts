import type { Exit } from '../../detect/exits.ts';
import { type GateFace, standingOf } from '../../detect/face.ts';
import { scrimBetween } from '../../detect/scrim.ts';
import { systemSurfaceOf } from '../../detect/system-surface.ts';
import type { Gate } from '../../evidence/kinds/forced-use.ts';
import { centreOf } from '../../evidence/screen/node.ts';
import type { Seen, StepContext } from '../context.ts';
import { effectOf } from '../guard/make.ts';
import { outcomeOf, seeEffect } from './after.ts';
import type { ProbeGateOptions } from './options.ts';
import { acceptanceIn } from './rungs.ts';

type Control = Gate['accepting'];

interface ControlOptions {
  context: StepContext;
  face: GateFace;
  toGate: () => Promise<Seen>;
  accept: ProbeGateOptions['accept'];
  /** Milliseconds until the way on opens. */
  opensAfter: number | undefined;
}

/**
 * Takes the gate as it wants to be taken. What could touch the live service is pressed with the network cut, where the page alone answers;
 * null: not tried.
 */
export async function acceptGate(options: ControlOptions): Promise<Control> {
  const { accept, context, face } = options;
  const gate = await options.toGate();
  if (standingOf(face, gate.capture) !== 'same') return control(null, '', null, 'the gate did not come again');
  if (accept !== undefined) {
    await accept();
    const after = await context.see({ settle: true });
    return judged(context, face, after, 'steps of the scenario', false);
  }
  if (face.pattern === 'forced_permission') return grantAll(options);
  if (options.opensAfter !== undefined) await context.pace.sleep(options.opensAfter + 1000, context.signal);
  return pressAcceptance(options);
}

async function pressAcceptance({ context, face }: ControlOptions): Promise<Control> {
  const gate = await context.see();
  const button = acceptanceIn(gate.capture, face);
  const { tree } = gate.capture;
  if (button === undefined || tree === undefined) return null;
  // An account is nobody's but the user's: without steps of the scenario there is nothing to type.
  if (face.pattern === 'forced_login') return null;
  // What the scenario allows is pressed as it is, and so is 我知道了, which asks for no act. Everything else is pressed without the network,
  // known to the guard or not: wordings are endless.
  const harmless = button.kind === 'acknowledge' || button.kind === 'agree';
  const allowed = effectOf(button.node, tree) !== undefined;
  if ((harmless || allowed) && context.guard.refuses(button.node, tree) === undefined) {
    const after = await press(context, gate, button);
    return withShade(await judged(context, face, after, button.words, false), gate, after);
  }
  await context.setNetwork('offline');
  try {
    // The guard wants to see that the network is gone, and the page may take it in.
    const cut = await context.see();
    if (context.guard.refuses(button.node, tree) !== undefined) return null;
    if (standingOf(face, cut.capture) !== 'same') return null;
    const after = await press(context, cut, button);
    return withShade(await judged(context, face, after, `${button.words} (network cut)`, true), cut, after);
  } finally {
    // What was pressed is forgotten before the app can reach anything again.
    await context.restore();
  }
}

/** Says how much the gate dimmed the page that shows once it is gone: its shade, seen in pixels alone. */
function withShade(done: Control, gate: Seen, after: Seen): Control {
  if (done?.succeeded !== true) return done;
  const [dim, bright] = [gate.capture.screenshot, after.capture.screenshot];
  const shade = dim === undefined || bright === undefined ? undefined : scrimBetween(bright, dim);
  if (shade?.dimmed !== true) return done;
  const share = Math.round(shade.share * 100);
  return { ...done, detail: `${done.detail}; shade: ${shade.ratio.toFixed(2)} of the light over ${share} %` };
}

async function press(context: StepContext, gate: Seen, button: Exit): Promise<Seen> {
  context.touching(button.words);
  await context.session.tap(centreOf(button.node.bounds));
  return seeEffect(context, gate);
}

/** What the app asks for is granted, and the app started again with its data. */
async function grantAll({ context, face }: ControlOptions): Promise<Control> {
  const { app, session } = context;
  const asked = (await session.permissions(app.package)).filter(({ runtime, granted }) => runtime && !granted);
  if (asked.length === 0) return null;
  for (const { name } of asked) await session.setPermission(app.package, name, 'grant');
  await session.stop(app.package);
  await session.start(app);
  const after = await context.see({ settle: true });
  const action = `granted ${asked.map(({ name }) => name.slice(name.lastIndexOf('.') + 1)).join(', ')}`;
  return judged(context, face, after, action, false);
}

/** Whether the gate went once it had its way; null: cannot be told, as with the network cut. */
async function judged(
  context: StepContext,
  face: GateFace,
  after: Seen,
  action: string,
  cut: boolean,
): Promise<Control> {
  const { result, detail, question } = await outcomeOf(context, face, after);
  const surface = systemSurfaceOf(after.capture);
  const led = surface === 'store' || surface === 'installer' || surface === 'chooser' || surface === 'settings';
  const said = [
    detail,
    question
      ? after.stored.texts
          .slice(0, 3)
          .map(({ text }) => text)
          .join(' ')
      : undefined,
  ];
  const words = said.filter((one) => one !== undefined).join(' ') || result;
  const failed = /失败|错误|异常|网络|超时|重试/.test(words);
  if (result === 'ESCAPED' || led) return control(true, action, after, words);
  if (result === 'EXITED')
    return control(
      face.pattern === 'forced_update' || face.pattern === 'forced_download' || face.lock ? true : null,
      action,
      after,
      words,
    );
  if (question) return control(failed ? (cut ? null : false) : true, action, after, words);
  if (result === 'REPLACED') return control(true, action, after, words);
  return control(cut || failed ? null : false, action, after, words);
}

function control(succeeded: boolean | null, action: string, after: Seen | null, detail: string): Control {
  return { succeeded, action, after: after?.stored.id ?? null, detail: detail.slice(0, 300) };
}
