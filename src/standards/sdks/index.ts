import { ads } from './ads.ts';
import { analytics } from './analytics.ts';
import { crash } from './crash.ts';
import { maps } from './maps.ts';
import type { SdkEntry } from './model.ts';
import { push } from './push.ts';

export type { SdkCategory, SdkEntry } from './model.ts';
export { sdkCategories } from './model.ts';

/** Every third-party SDK the product knows, the ecosystem of Chinese public-sector apps first. */
export const sdks: readonly SdkEntry[] = [...push, ...maps, ...analytics, ...crash, ...ads];
