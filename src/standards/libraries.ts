import { interfaceLibraries } from './libraries/interface.ts';
import { javaLibraries } from './libraries/java.ts';
import type { LibraryEntry } from './libraries/model.ts';
import { platformLibraries } from './libraries/platform.ts';
import { runtimeLibraries } from './libraries/runtimes.ts';
import { webLibraries } from './libraries/web.ts';

export type { LibraryEntry } from './libraries/model.ts';

export const libraries: readonly LibraryEntry[] = [
  ...platformLibraries,
  ...runtimeLibraries,
  ...interfaceLibraries,
  ...javaLibraries,
  ...webLibraries,
];
