import type { WordPattern } from './model.ts';
import { cancel } from './patterns/cancel.ts';
import { checkin } from './patterns/checkin.ts';
import { commerce } from './patterns/commerce.ts';
import { complaint } from './patterns/complaint.ts';
import { duration } from './patterns/duration.ts';
import { follow } from './patterns/follow.ts';
import { forcedDownload } from './patterns/forced-download.ts';
import { forcedLogin } from './patterns/forced-login.ts';
import { forms } from './patterns/forms.ts';
import { forward } from './patterns/forward.ts';
import { installRate } from './patterns/install-rate.ts';
import { likes } from './patterns/likes.ts';
import { location } from './patterns/location.ts';
import { photoTrace } from './patterns/photo-trace.ts';
import { points } from './patterns/points.ts';
import { privacy } from './patterns/privacy.ts';
import { votes } from './patterns/votes.ts';

/** All word patterns by their permanent ids, the bans first and the functions that must exist last. */
const all = {
  checkin,
  points,
  duration,
  likes,
  votes,
  forward,
  follow,
  install_rate: installRate,
  forced_login: forcedLogin,
  photo_trace: photoTrace,
  forms,
  location,
  forced_download: forcedDownload,
  commerce,
  complaint,
  privacy,
  cancel,
} as const satisfies Record<string, WordPattern>;

export type PatternId = keyof typeof all;

export const patterns: Readonly<Record<PatternId, WordPattern>> = all;

export const patternIds = Object.keys(all) as PatternId[];
