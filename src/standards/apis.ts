import { appApis } from './apis/apps.ts';
import { backgroundApis } from './apis/background.ts';
import { captureApis } from './apis/capture.ts';
import { codeApis } from './apis/code.ts';
import { cryptoApis } from './apis/crypto.ts';
import { identityApis } from './apis/identity.ts';
import { locationApis } from './apis/location.ts';
import type { WatchedApi } from './apis/model.ts';
import { networkApis } from './apis/network.ts';
import { personalDataApis } from './apis/personal-data.ts';
import { sensingApis } from './apis/sensing.ts';
import { specialAccessApis } from './apis/special-access.ts';
import { surfaceApis } from './apis/surfaces.ts';
import { webviewApis } from './apis/webview.ts';
import { fullPermissionName } from './permissions.ts';

export type { CodeApi, TextSign, WatchedApi } from './apis/model.ts';

const rows: readonly WatchedApi[] = [
  ...appApis,
  ...backgroundApis,
  ...captureApis,
  ...codeApis,
  ...cryptoApis,
  ...identityApis,
  ...locationApis,
  ...networkApis,
  ...personalDataApis,
  ...sensingApis,
  ...specialAccessApis,
  ...surfaceApis,
  ...webviewApis,
];

/** Platform APIs whose use in an app's code is evidence; ids are permanent. `permissions` are full names. */
export const apis: readonly WatchedApi[] = rows.map((row) =>
  row.permissions === undefined ? row : { ...row, permissions: row.permissions.map(fullPermissionName) },
);

/**
 * Ids of the APIs that use a permission, by its full name. A permission that is not a key here leaves no trace in code that this table
 * knows, so "declared but unused" cannot be said of it.
 */
export const apisByPermission: ReadonlyMap<string, readonly string[]> = byPermission(apis);

function byPermission(table: readonly WatchedApi[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const api of table) {
    for (const permission of api.permissions ?? []) {
      const ids = index.get(permission) ?? [];
      ids.push(api.id);
      index.set(permission, ids);
    }
  }
  return index;
}
