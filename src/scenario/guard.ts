import type { UiNode } from '../evidence/screen/node.ts';

/** Why a touch was not made. */
export interface Refusal {
  /** `submit`, `check-in`, `vote`, `like`, `forward`, `pay`, `delete`, `log-out`, `close-account`, `report` … */
  effect: string;
  words: string;
}

/**
 * Keeps the live service from harm (detection.md, side-effect guard): says no to what would submit, sign in for attendance, vote, like,
 * forward, pay, delete, close an account or log out, unless the scenario allows that effect, or the network is cut.
 */
export interface Guard {
  /** undefined: may be touched. `around`: the screen it stands on, for buttons that say only 确定. */
  refuses(node: UiNode, around: UiNode): Refusal | undefined;
}
