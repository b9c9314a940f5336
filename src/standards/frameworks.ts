import type { Text } from '../shared/text.ts';
import { hybridFrameworks } from './frameworks/hybrid.ts';
import { nativeFrameworks } from './frameworks/native.ts';

/** Where a framework writes its version down. The first capture group of `pattern`, or all groups joined by dots, is the version. */
export interface VersionHint {
  /** Entry path, `*` as in the signs. */
  file: string;
  pattern: RegExp;
}

/**
 * A development framework or runtime and its traces in a package. A `*` in a sign stands for any run of characters without `/`, a path
 * that ends in `/` for everything below it.
 */
export interface FrameworkEntry {
  /** Kebab-case, permanent. */
  id: string;
  name: Text;
  /** `hybrid`: pages or scripts make up the interface; `native`: another compiled runtime; `web-kernel`: only the web engine. */
  type: 'hybrid' | 'native' | 'web-kernel' | 'mini-program';
  libraries?: readonly string[];
  files?: readonly string[];
  classes?: readonly string[];
  metaData?: readonly string[];
  versions?: readonly VersionHint[];
}

export const frameworks: readonly FrameworkEntry[] = [...hybridFrameworks, ...nativeFrameworks];

/** What is concluded from the rest and not from signs of a framework. */
export const inferredFrameworks = {
  /** The first screen is a web view of the platform, without any framework around it. */
  webview: { zh: 'WebView 网页外壳', en: 'WebView shell' },
  /** No framework was recognised: an ordinary Android app. */
  native: { zh: '原生应用', en: 'Native app' },
} as const satisfies Record<string, Text>;
