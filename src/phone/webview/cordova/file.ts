import { failed, ok, type Plugin } from './plugin.ts';

/** FileError.NOT_FOUND_ERR of cordova-plugin-file. */
const NOT_FOUND = 1;

/** cordova-plugin-file, as far as a page needs it to start: where the folders are. There is nothing in them. */
export const file: Plugin = {
  requestAllPaths: (_, { request }) => {
    const data = `file:///data/user/0/${request.package}/`;
    const shared = `file:///storage/emulated/0/Android/data/${request.package}/`;
    return ok({
      applicationDirectory: 'file:///android_asset/',
      applicationStorageDirectory: data,
      dataDirectory: `${data}files/`,
      cacheDirectory: `${data}cache/`,
      externalApplicationStorageDirectory: shared,
      externalDataDirectory: `${shared}files/`,
      externalCacheDirectory: `${shared}cache/`,
      externalRootDirectory: 'file:///storage/emulated/0/',
    });
  },
  requestAllFileSystems: () => ok([]),
  '*': () => failed(NOT_FOUND),
};
