import { clockScript } from './clock.ts';
import { hostScript } from './host.ts';
import { identityScript } from './identity.ts';
import { inputScript } from './input.ts';
import { linkScript } from './links.ts';
import { permissionScript } from './permissions.ts';

/** What runs in each document before its own scripts. `clockOffset`: milliseconds that the phone's clock is ahead of the host's. */
export function documentScript(clockOffset: number): string {
  return [hostScript, identityScript, clockScript(clockOffset), permissionScript, inputScript, linkScript].join('\n');
}
