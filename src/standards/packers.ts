import type { Text } from '../shared/text.ts';
import { chinesePackers } from './packers/chinese.ts';
import { otherPackers } from './packers/other.ts';

/**
 * A protector that replaces the app's code by a shell and loads the real code at run time. Security SDKs that leave the code where it
 * is (Alibaba Security Guard's `libsgmain.so` …) are no packers and stand in `sdks/`.
 *
 * A `*` in a sign stands for any run of characters without `/`.
 */
export interface PackerEntry {
  /** Kebab-case, permanent. */
  id: string;
  name: Text;
  vendor: Text;
  /** Library file names, under `lib/<abi>/` or anywhere among the assets (shells unpack them from there). */
  libraries?: readonly string[];
  /** Entry paths; one that ends in `/` matches everything below it. */
  files?: readonly string[];
  /** Packages or classes of the shell: the manifest's Application, component factory or provider, and classes in the dex. */
  classes?: readonly string[];
  /** Library names that others use as well: they only count together with another sign. */
  weakLibraries?: readonly string[];
}

export const packers: readonly PackerEntry[] = [...chinesePackers, ...otherPackers];
