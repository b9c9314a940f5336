import { ok, type Plugin, status, text } from './plugin.ts';

/** CoreAndroidPlugin: the app's frame itself. */
export const coreAndroid: Plugin = {
  show: () => ok(),
  clearCache: () => ok(),
  cancelLoadUrl: () => ok(),
  loadUrl: ({ args }, { navigate }) => {
    navigate(text(args[0]));
    return ok();
  },
  clearHistory: (_, { clearHistory }) => {
    clearHistory();
    return ok();
  },
  backHistory: (_, { goBack }) => {
    goBack();
    return ok();
  },
  overrideBackbutton: ({ args }, { override }) => {
    override('backbutton', args[0] === true);
    return ok();
  },
  overrideButton: ({ args }, { override }) => {
    override(`${text(args[0])}button`, args[1] === true);
    return ok();
  },
  exitApp: (_, { host }) => {
    host.finish('finish');
    return ok();
  },
  messageChannel: ({ callbackId }, { listen }) => {
    listen(callbackId);
    return { status: status.nothing, keep: true };
  },
};

export const statusBar: Plugin = {
  _ready: () => ok(true),
  '*': () => ok(),
};

export const splashScreen: Plugin = { show: () => ok(), hide: () => ok() };
