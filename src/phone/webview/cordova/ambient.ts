import { failed, ok, type Plugin, type PluginCall, type PluginContext, type PluginResult, status } from './plugin.ts';

/** cordova-plugin-battery-status: a phone on its cable. */
export const battery: Plugin = {
  start: () => ({ status: status.ok, value: { level: 100, isPlugged: true }, keep: true }),
  stop: () => ok(),
};

/** ionic-plugin-keyboard and its successor: the keyboard itself is the phone's affair. */
export const keyboard: Plugin = {
  // Its callback is told of changes for as long as the page lives.
  init: () => ({ status: status.nothing, keep: true }),
  close: () => ok(),
  hide: () => ok(),
  show: () => ok(),
};

/** GlobalizationError codes of cordova-plugin-globalization. */
const unknownError = 0;
const formattingError = 1;

/** cordova-plugin-globalization: names of the locale, dates and numbers as the phone's own formats write them. */
export const globalization: Plugin = {
  getPreferredLanguage: (_, { request }) => ok({ value: request.locale }),
  getLocaleName: (_, { request }) => ok({ value: request.locale }),
  isDayLightSavingsTime: () => ok({ dst: false }),
  getFirstDayOfWeek: (_, { request }) => ok({ value: request.locale === 'zh-CN' ? 2 : 1 }),
  dateToString: (call, { request }) => {
    const at = Number(argument(call)['date']);
    if (Number.isNaN(at)) return failed({ code: formattingError, message: 'no date' });
    const format = new Intl.DateTimeFormat(request.locale, {
      dateStyle: 'short',
      timeStyle: 'short',
      timeZone: request.timeZone,
    });
    return ok({ value: format.format(at) });
  },
  numberToString: (call, { request }) => {
    return ok({ value: new Intl.NumberFormat(request.locale).format(Number(argument(call)['number'])) });
  },
  '*': unsupported,
};

function argument({ args: [first] }: PluginCall): Readonly<Record<string, unknown>> {
  return typeof first === 'object' && first !== null ? (first as Readonly<Record<string, unknown>>) : {};
}

function unsupported(_call: PluginCall, { host }: PluginContext): PluginResult {
  host.log('D', 'PluginManager', 'Globalization: this action is none of the phone');
  return failed({ code: unknownError, message: 'not supported' });
}
