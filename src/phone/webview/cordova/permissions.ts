import { failed, ok, type Plugin, text } from './plugin.ts';

const places = ['android.permission.ACCESS_FINE_LOCATION', 'android.permission.ACCESS_COARSE_LOCATION'];

/** cordova-plugin-geolocation asks for the permission; the page's own navigator.geolocation does the rest. */
export const geolocation: Plugin = {
  getPermission: async (_, { host }) => {
    if (places.some((permission) => host.isGranted(permission))) return ok();
    const given = await host.requestPermissions(places);
    return places.some((permission) => given[permission] === true) ? ok() : failed('Illegal Access');
  },
};

/** cordova-plugin-android-permissions */
export const permissions: Plugin = {
  checkPermission: ({ args }, { host }) => ok({ hasPermission: host.isGranted(text(args[0])) }),
  requestPermission: async ({ args }, { host }) => ok(await ask(args.slice(0, 1), host)),
  requestPermissions: async ({ args }, { host }) => ok(await ask(args, host)),
};

async function ask(
  args: readonly unknown[],
  host: { requestPermissions(names: readonly string[]): Promise<Readonly<Record<string, boolean>>> },
): Promise<{ hasPermission: boolean }> {
  const names = args.flat().map((name) => text(name));
  const given = await host.requestPermissions(names);
  return { hasPermission: names.every((name) => given[name] === true) };
}
