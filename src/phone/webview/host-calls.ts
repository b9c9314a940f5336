import type { AppHost, PickerRequest } from '../app/runtime.ts';
import type { Browser } from './browser.ts';
import type { CdpSession } from './cdp.ts';
import { bindingName, hostObject } from './scripts/host.ts';

/** A question of a page's script (`scripts/*`): arguments come from the page and are believed in nothing. */
type Answer = (value: Readonly<Record<string, unknown>>) => Promise<unknown> | unknown;

/** Longest question that is read: 2,000 options of a select. */
const LONGEST = 1_000_000;

const cameraOf = 'android.permission.CAMERA';
const microphoneOf = 'android.permission.RECORD_AUDIO';
const placesOf = ['android.permission.ACCESS_FINE_LOCATION', 'android.permission.ACCESS_COARSE_LOCATION'] as const;
const notificationsOf = 'android.permission.POST_NOTIFICATIONS';

/** Answers what the page's injected scripts ask of the phone. */
export async function answerPage(
  session: CdpSession,
  browser: Browser,
  host: AppHost,
  leave: (url: string) => void,
): Promise<void> {
  const answers: Readonly<Record<string, Answer>> = {
    ...pageAnswers(session, browser, host),
    leave: ({ url }) => leave(words(url)),
  };
  session.on('Runtime.bindingCalled', (event) => {
    const { name, payload, executionContextId } = event;
    if (name !== bindingName || typeof payload !== 'string' || payload.length > LONGEST) return;
    void take(payload, answers)
      .then((reply) => reply && respond(session, Number(executionContextId), reply))
      .catch(() => {});
  });
  await session.send('Runtime.addBinding', { name: bindingName });
}

interface Reply {
  id: number;
  done: boolean;
  value: unknown;
}

async function take(payload: string, answers: Readonly<Record<string, Answer>>): Promise<Reply | undefined> {
  const call: unknown = JSON.parse(payload);
  if (!isRecord(call) || typeof call['kind'] !== 'string' || typeof call['id'] !== 'number') return undefined;
  const { id, kind, value } = call;
  const answer = Object.hasOwn(answers, kind) ? answers[kind] : undefined;
  if (answer === undefined) return { id, done: false, value: 'unknown' };
  const given = await answer(isRecord(value) ? value : {});
  return id === 0 ? undefined : { id, done: true, value: given };
}

async function respond(session: CdpSession, contextId: number, reply: Reply): Promise<void> {
  const value = JSON.stringify(reply.value ?? null);
  const expression = `${hostObject}?.reply(${reply.id}, ${reply.done}, ${value})`;
  // As the answer of a permission dialog the page counts as touched.
  await session.send('Runtime.evaluate', { expression, contextId, userGesture: true });
}

function pageAnswers(session: CdpSession, browser: Browser, host: AppHost): Readonly<Record<string, Answer>> {
  const set = async (name: string, granted: boolean, otherwise = 'denied'): Promise<void> => {
    await browser.connection.browser.send('Browser.setPermission', {
      permission: { name },
      setting: granted ? 'granted' : otherwise,
    });
  };
  const obtain = async (permissions: readonly string[]): Promise<boolean> => {
    if (permissions.some((permission) => host.isGranted(permission))) return true;
    const given = await host.requestPermissions(permissions);
    return permissions.some((permission) => given[permission] === true);
  };
  return {
    geolocation: async () => {
      const granted = await obtain(placesOf);
      host.noteOp(host.isGranted(placesOf[0]) ? 'FINE_LOCATION' : 'COARSE_LOCATION', granted);
      if (granted) await session.send('Emulation.setGeolocationOverride', { ...host.location() });
      await set('geolocation', granted);
    },
    media: async ({ video, audio }) => {
      if (video === true) {
        const granted = await obtain([cameraOf]);
        host.noteOp('CAMERA', granted);
        await set('camera', granted);
      }
      if (audio === true) {
        const granted = await obtain([microphoneOf]);
        host.noteOp('RECORD_AUDIO', granted);
        await set('microphone', granted);
      }
    },
    notifications: async () => {
      const granted = await obtain([notificationsOf]);
      await set('notifications', granted);
      return granted ? 'granted' : 'denied';
    },
    'permission-state': async ({ name }) => {
      const guarded: Readonly<Record<string, readonly string[]>> = {
        geolocation: placesOf,
        camera: [cameraOf],
        microphone: [microphoneOf],
        notifications: [notificationsOf],
      };
      const permissions = typeof name === 'string' && Object.hasOwn(guarded, name) ? guarded[name] : undefined;
      if (permissions === undefined) return;
      await set(
        String(name),
        permissions.some((permission) => host.isGranted(permission)),
        'prompt',
      );
    },
    notify: ({ title, text }) => host.notify(words(title), words(text)),
    focus: ({ editable }) => host.editableFocused(editable === true),
    pick: async (value) => {
      const request = pickerRequest(value);
      return request === undefined ? undefined : host.pick(request);
    },
  };
}

const pickerKinds = ['select', 'date', 'time', 'datetime-local', 'month', 'week', 'color'] as const;

function pickerRequest(value: Readonly<Record<string, unknown>>): PickerRequest | undefined {
  const kind = pickerKinds.find((known) => known === value['kind']);
  const options: readonly unknown[] = Array.isArray(value['options']) ? value['options'] : [];
  if (kind === undefined) return undefined;
  return {
    kind,
    title: words(value['title']),
    value: words(value['value']),
    multiple: value['multiple'] === true,
    options: options.filter(isRecord).map((option) => ({
      label: words(option['label']),
      value: words(option['value']),
      selected: option['selected'] === true,
      disabled: option['disabled'] === true,
    })),
  };
}

function words(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 10_000) : '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
