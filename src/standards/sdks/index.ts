import { ads } from './ads.ts';
import { analytics } from './analytics.ts';
import { calls } from './calls.ts';
import { crash } from './crash.ts';
import { crypto } from './crypto.ts';
import { delivery } from './delivery.ts';
import { documents } from './documents.ts';
import { identity } from './identity.ts';
import { maps } from './maps.ts';
import { media } from './media.ts';
import { messaging } from './messaging.ts';
import type { SdkEntry } from './model.ts';
import { payment } from './payment.ts';
import { platforms } from './platforms.ts';
import { push } from './push.ts';
import { security } from './security.ts';
import { social } from './social.ts';
import { speech } from './speech.ts';
import { workplace } from './workplace.ts';

export { categoryNames } from './categories.ts';
export type { SdkCategory, SdkEntry } from './model.ts';
export { sdkCategories } from './model.ts';

/** Every third-party SDK the product knows, the ecosystem of Chinese public-sector apps first. */
export const sdks: readonly SdkEntry[] = [
  ...push,
  ...maps,
  ...analytics,
  ...crash,
  ...ads,
  ...identity,
  ...payment,
  ...social,
  ...messaging,
  ...media,
  ...calls,
  ...speech,
  ...delivery,
  ...security,
  ...crypto,
  ...documents,
  ...platforms,
  ...workplace,
];
