import { createHash } from 'node:crypto';

import { ok, type Plugin, status, text } from './plugin.ts';

/** cordova-plugin-device */
export const device: Plugin = {
  getDeviceInfo: (_, { device, request }) =>
    ok({
      uuid: createHash('sha256').update(request.package).digest('hex').slice(0, 16),
      version: device.release,
      platform: 'Android',
      model: device.model,
      manufacturer: 'Zhijian',
      isVirtual: true,
      serial: 'unknown',
    }),
};

/** cordova-plugin-network-information: answers now and whenever it changes. */
export const networkStatus: Plugin = {
  getConnectionInfo: ({ callbackId }, context) => {
    context.listen(`network:${callbackId}`);
    return { status: status.ok, value: context.online() ? 'wifi' : 'none', keep: true };
  },
};

/** cordova-plugin-inappbrowser: another app's browser, or the page itself. */
export const inAppBrowser: Plugin = {
  open: ({ args }, { host, navigate, openInApp }) => {
    const url = text(args[0]);
    const target = text(args[1], '_self');
    if (target === '_system') host.startActivity({ action: 'android.intent.action.VIEW', data: url });
    else if (target === '_self') navigate(url);
    else void openInApp(url);
    return { status: status.ok, value: { type: 'loadstart', url }, keep: true };
  },
  '*': () => ok(),
};

/** cordova-plugin-x-toast */
export const toast: Plugin = {
  show: ({ args }, { host }) => {
    const [options] = args;
    const message = typeof options === 'object' && options !== null && 'message' in options ? options.message : options;
    host.toast(text(message));
    return ok('OK');
  },
  hide: () => ok(),
};
