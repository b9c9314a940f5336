import type { Capture } from '../../evidence/screen/capture.ts';
import type { UiNode } from '../../evidence/screen/node.ts';
import { walk, wordingOf } from '../../evidence/screen/node.ts';
import { isBare, readSource, type ScreenSource } from '../../evidence/screen/source.ts';
import { InspectorError } from '../../shared/errors.ts';
import type { Connection } from '../adb/connection.ts';
import type { Driver } from '../appium/driver.ts';
import { isDriverAnswer, isSecureRefusal } from '../appium/failure.ts';
import type { DeviceFacts } from '../facts.ts';
import { type Focus, readFocus } from './focus.ts';
import { contentOf, type PictureContent } from './picture.ts';
import { readSurroundings } from './surroundings.ts';
import { webPageUrl } from './web-page.ts';
import { readWindows } from './windows.ts';

type Fault = Capture['faults'][number];

export interface CaptureSource {
  connection: Connection;
  driver: Driver;
  facts: DeviceFacts;
  /** The app that was started last. */
  app: () => string | undefined;
  now: () => Date;
  elapsed: () => number;
  signal: AbortSignal | undefined;
}

/** A look at one moment, with what speaks against it. */
interface Look {
  capture: Capture;
  /** The focus moved while we looked: parts may show different screens. */
  moved: boolean;
  /** No widget in the tree, but something on the picture (or no picture to tell). */
  blind: boolean;
}

/**
 * Captures look again where the screen changed under the look or the driver went blind. They throw `device-lost`, `driver-failed`, and
 * nothing for what the app does.
 */
export function capturing(source: CaptureSource): (screenshot: boolean) => Promise<Capture> {
  // A screen that stays without widgets after a restart has none (a game): it is not worth another one.
  let hopeless: string | undefined;
  return async (screenshot) => {
    let look = await lookOnce(source, screenshot);
    if (look.moved) look = await lookOnce(source, screenshot);
    if (look.capture.howSeen === 'tree') hopeless = undefined;
    const place = `${look.capture.package}/${look.capture.activity}`;
    if (look.blind && place !== hopeless) {
      await source.driver.restart('the tree was empty while the screen was not');
      look = await lookOnce(source, screenshot);
      hopeless = look.blind ? place : undefined;
    }
    return judged(look);
  };
}

function judged(look: Look): Capture {
  const faults: Fault[] = [...look.capture.faults];
  if (look.moved) faults.push({ code: 'screen-changed', detail: 'the focus moved while the screen was looked at' });
  if (look.blind)
    faults.push({ code: 'tree-empty', detail: 'the driver gives no widgets although something is shown' });
  return { ...look.capture, faults };
}

async function lookOnce(source: CaptureSource, screenshot: boolean): Promise<Look> {
  const { connection, facts } = source;
  const faults: Fault[] = [];
  const at = source.now().toISOString();
  const elapsed = Math.round(source.elapsed());
  const before = await readFocus(connection, facts.apiLevel);
  const [tree, picture, windows, around] = await Promise.all([
    lookAtTree(source, faults),
    screenshot ? lookAtPixels(source, faults) : noPicture,
    lookAtWindows(source, before, faults),
    lookAround(source, before),
  ]);
  const after = await readFocus(connection, facts.apiLevel);
  const bare = isBare(tree.tree);
  const content = picture.png === undefined ? undefined : contentOf(picture.png);
  const secure = picture.secure || (content === 'black' && hasWords(tree.tree));
  if (secure) faults.push({ code: 'screenshot-secure', detail: 'the window forbids screenshots' });
  return {
    capture: {
      at,
      deviceAt: around.deviceAt,
      elapsed,
      package: after?.package,
      activity: after?.activity === '' ? undefined : after?.activity,
      url: around.url,
      display: displayNow(facts, picture.png),
      windows,
      tree: tree.tree,
      xml: tree.xml,
      screenshot: picture.png,
      secure,
      howSeen: howSeen(bare, picture.png, secure),
      toasts: tree.toasts,
      keyboard: around.keyboard,
      network: around.network,
      pid: around.pid,
      faults,
    },
    moved: !sameFocus(before, after),
    blind: bare && isSomething(content, screenshot),
  };
}

const noPicture: { png: Uint8Array | undefined; secure: boolean } = { png: undefined, secure: false };

async function lookAtTree(
  { driver }: CaptureSource,
  faults: Fault[],
): Promise<ScreenSource & { xml: string | undefined }> {
  try {
    const xml = await driver.call('page source', (browser) => browser.getPageSource());
    return { xml, ...readSource(xml) };
  } catch (error) {
    note(faults, 'tree-unavailable', error);
    return { xml: undefined, tree: undefined, toasts: [] };
  }
}

async function lookAtPixels({ driver }: CaptureSource, faults: Fault[]): Promise<typeof noPicture> {
  try {
    return {
      png: Buffer.from(await driver.call('screenshot', (browser) => browser.takeScreenshot()), 'base64'),
      secure: false,
    };
  } catch (error) {
    if (isSecureRefusal(error)) return { png: undefined, secure: true };
    note(faults, 'screenshot-unavailable', error);
    return noPicture;
  }
}

async function lookAtWindows({ driver }: CaptureSource, focus: Focus | undefined, faults: Fault[]) {
  try {
    const listed = await driver.call('windows', (browser) =>
      browser.executeScript('mobile: listWindows', [{ skipScreenshots: true }]),
    );
    const windows = readWindows(listed, focus?.package);
    if (windows !== undefined) return windows;
    faults.push({ code: 'windows-unavailable', detail: 'the list of windows has another shape' });
  } catch (error) {
    note(faults, 'windows-unavailable', error);
  }
  return [];
}

async function lookAround({ app, connection, signal }: CaptureSource, focus: Focus | undefined) {
  const around = await readSurroundings(connection, app() ?? focus?.package);
  return { ...around, url: await webPageUrl(connection.target, around.sockets, around.pid, signal) };
}

/** What a phone or its driver answers is a fault of the capture; that they are gone is not. */
function note(faults: Fault[], code: string, error: unknown): void {
  if (!(error instanceof Error) || error instanceof InspectorError || !isDriverAnswer(error)) throw error;
  faults.push({ code, detail: (error.message.split('\n')[0] ?? '').slice(0, 300) });
}

function sameFocus(one: Focus | undefined, other: Focus | undefined): boolean {
  return one?.package === other?.package && one?.activity === other?.activity;
}

/** A phone that lies on its side: the picture knows. */
function displayNow({ display }: DeviceFacts, png: Uint8Array | undefined): Capture['display'] {
  if (png === undefined || png.length < 24) return display;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { ...display, width: view.getUint32(16), height: view.getUint32(20) };
}

function howSeen(bare: boolean, png: Uint8Array | undefined, secure: boolean): Capture['howSeen'] {
  if (!bare) return 'tree';
  return png === undefined || secure ? 'nothing' : 'pixels-only';
}

/** An empty tree needs pixels to contradict it; a look that took none cannot tell. */
function isSomething(content: PictureContent | undefined, asked: boolean): boolean {
  return asked && content === 'something';
}

function hasWords(tree: UiNode | undefined): boolean {
  if (tree === undefined) return false;
  for (const node of walk(tree)) {
    if (node.displayed && wordingOf(node) !== '' && node.package !== 'com.android.systemui') return true;
  }
  return false;
}
