// Installs one app over adb, starts it as its icon does, and looks at its first screen through Appium.
import { contentOf } from '../../dist/device/session/picture.js';
import { walk, wordingOf } from '../../dist/evidence/screen/node.js';

/** cordova.js says after five seconds what it still waits for; its words need a moment to reach the log. */
const settled = 6_000;

/** What was seen of the app, for `judge`. @throws what the session throws when the phone is lost */
export async function look(session, app) {
  const began = performance.now();
  const seen = { file: app.file, package: undefined, cordova: app.cordova, console: [], texts: [] };
  const { name, message } = await install(session, app);
  if (name === undefined) return { ...seen, refusal: message, took: took(began) };
  seen.package = name;
  try {
    return { ...seen, ...(await firstScreen(session, name)), took: took(began) };
  } finally {
    await session.uninstall(name).catch(() => {});
  }
}

async function firstScreen(session, name) {
  const before = session.log().at(-1)?.at ?? 0;
  const begun = performance.now();
  const start = await session.start({ package: name, activity: undefined });
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, settled - (performance.now() - begun))));
  const capture = await session.capture();
  const pid = capture.pid;
  const lines = session.log({ since: before, ...(pid === undefined ? {} : { pid }) });
  const exits = pid === undefined ? await session.exits(name) : [];
  const own = capture.tree === undefined ? [] : [...walk(capture.tree)].filter((node) => node.displayed);
  return {
    start: { ok: start.ok, took: start.totalTime, message: start.message },
    front: capture.package,
    alive: pid !== undefined,
    exit: exits[0]?.description,
    url: capture.url,
    texts: own.map((node) => wordingOf(node).trim()).filter((text) => text !== ''),
    picture: capture.screenshot === undefined ? 'none' : contentOf(capture.screenshot),
    screenshot: capture.screenshot,
    faults: capture.faults,
    console: lines.flatMap(consoleLine),
    refused: lines.flatMap(({ message }) => /request refused: (\S+)/.exec(message)?.[1] ?? []),
    unknownPlugins: [
      ...new Set(lines.flatMap(({ message }) => /exec\(\) call to unknown plugin: (.+)/.exec(message)?.[1] ?? [])),
    ],
  };
}

async function install(session, app) {
  const before = await installed(session);
  const answer = await session.install([app.path]);
  if (!answer.ok) return { name: undefined, message: answer.code ?? answer.message };
  const name = [...(await installed(session))].find((one) => !before.has(one));
  return { name, message: 'installed, but in no list of packages' };
}

async function installed(session) {
  const { stdout } = await session.shell.run(['pm', 'list', 'packages', '-3']);
  return new Set(stdout.split('\n').flatMap((line) => /^package:(\S+)/.exec(line)?.[1] ?? []));
}

/** `[INFO:CONSOLE(12)] "words", source: URL (12)` as WebView writes it to the log. */
function consoleLine({ message, tag }) {
  if (tag !== 'chromium') return [];
  const found = /^\[INFO:CONSOLE\((\d+)\)\] "([^]*)", source: (.*) \(\d+\)$/.exec(message);
  return found === null ? [] : [{ line: Number(found[1]), text: found[2], url: found[3] }];
}

function took(began) {
  return Math.round(performance.now() - began);
}
