import type { AppUnderTest, DeviceSession, StartResult } from '../../device/session.ts';
import type { EvidenceOf } from '../../evidence/kinds/index.ts';

type Launch = EvidenceOf<'launch'>;
type Start = Launch['starts'][number];

/** How long an app has to stay up to count as started. Milliseconds. */
const staysUp = 5000;

/**
 * Installs and starts the app by adb alone, before any instrumentation touches the phone: relaxed hidden-API rules and test settings could
 * hide what a user's phone shows. Cold, then hot after Home, then warm after Back.
 */
export async function smoke(
  session: DeviceSession,
  app: AppUnderTest,
  wait: (milliseconds: number) => Promise<void>,
): Promise<Launch> {
  await session.uninstall(app.package);
  const { code, message, ok, took } = await session.install(app.files);
  const install = { ok, code: code ?? null, message, took };
  if (!ok) return { gaps: [], install, starts: [], grantedAtInstall: [] };
  const grantedAtInstall = (await session.permissions(app.package))
    .filter(({ granted, runtime }) => granted && runtime)
    .map(({ name }) => name);
  const starts = [await startOnce(session, app, 'cold', wait)];
  if (starts[0]?.stayed === true) {
    await session.shell.run('input keyevent 3');
    starts.push(await startOnce(session, app, 'hot', wait));
    await session.shell.run('input keyevent 4');
    starts.push(await startOnce(session, app, 'warm', wait));
  }
  await session.stop(app.package);
  return { gaps: [], install, starts, grantedAtInstall };
}

async function startOnce(
  session: DeviceSession,
  app: AppUnderTest,
  meant: Start['kind'],
  wait: (milliseconds: number) => Promise<void>,
): Promise<Start> {
  const started: StartResult = await session.start(app);
  if (meant === 'cold') await wait(staysUp);
  // A permission or consent dialog in front is no failure: what counts is that the process lives.
  const stayed = (await session.pid(app.package)) !== undefined;
  return {
    kind: started.kind ?? meant,
    ok: started.ok,
    totalTime: started.totalTime ?? null,
    waitTime: started.waitTime ?? null,
    activity: started.activity ?? null,
    stayed,
    message: started.message,
  };
}
