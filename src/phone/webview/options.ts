import type { UserAgentDevice } from './emulation.ts';
import type { NetworkRules } from './network/routes.ts';

export interface RuntimeOptions {
  /** What apps may reach. Nothing where this is left out. */
  network?: NetworkRules;
  /** How the user agent names the phone. */
  device?: UserAgentDevice;
  /** Milliseconds until a start goes on without a first frame; 15,000 where nothing is said. */
  firstFrameWithin?: number;
}
