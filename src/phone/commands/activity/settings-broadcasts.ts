import type { System } from '../../system/system.ts';
import type { BroadcastAnswer } from './broadcast.ts';

type Answer = (system: System, extras: Readonly<Record<string, string>>) => string | undefined;

const switchedOn = ({ setstatus }: Readonly<Record<string, string>>): boolean => setstatus === 'enable';
const animationScales = ['animator_duration_scale', 'transition_animation_scale', 'window_animation_scale'];

/** What the receivers of Appium's settings app do with `io.appium.settings.<name>`, and what they answer. */
const receivers: Readonly<Record<string, Answer>> = {
  wifi(system, extras) {
    system.networkSwitches.setWifi(switchedOn(extras));
    return undefined;
  },
  data_connection(system, extras) {
    system.networkSwitches.setData(switchedOn(extras));
    return undefined;
  },
  bluetooth(system, extras) {
    system.settings.put('global', 'bluetooth_on', switchedOn(extras) ? '1' : '0');
    return undefined;
  },
  unpair_bluetooth: () => undefined,
  animation(system, extras) {
    for (const scale of animationScales) system.settings.put('global', scale, switchedOn(extras) ? '1.0' : '0.0');
    return undefined;
  },
  locale(system, { lang = '', country = '' }) {
    system.properties.set('persist.sys.locale', country === '' ? lang : `${lang}-${country}`);
    return undefined;
  },
  list_locales: () => 'zh_CN,en_US',
  scan_media: () => undefined,
  'clipboard.get': () => '',
  location(system) {
    const { latitude, longitude, altitude } = system.location.place();
    return `${latitude} ${longitude} ${altitude}`;
  },
  'sms.read': () => JSON.stringify({ items: [], total: 0 }),
  notifications: (system) =>
    JSON.stringify({ statusBarNotifications: system.notifications.list().map(notificationRecord) }),
};

export function answerSettingsBroadcast(
  system: System,
  name: string,
  extras: Readonly<Record<string, string>>,
): BroadcastAnswer {
  const receive = receivers[name];
  if (receive === undefined) {
    system.strict.note('shell', `am broadcast io.appium.settings.${name}`);
    return { result: 0 };
  }
  return { result: -1, data: receive(system, extras) ?? '' };
}

function notificationRecord({
  package: name,
  title,
  text,
  at,
  id,
}: ReturnType<System['notifications']['list']>[number]): object {
  return {
    packageName: name,
    isClearable: true,
    isOngoing: false,
    id,
    tag: null,
    notification: { title, text, subText: null, postTime: at },
  };
}
