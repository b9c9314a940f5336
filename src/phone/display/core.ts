import type { DisplayMetrics } from './model.ts';
import type { Surface, SurfaceContext, SurfaceDefinition } from './surface.ts';
import type { WindowStack } from './window-stack.ts';

/** What dialogs, input and pictures of one display share. */
export interface ScreenCore {
  readonly stack: WindowStack;
  readonly metrics: DisplayMetrics;
  readonly context: SurfaceContext;
  /** To be called after anything that is shown has changed. */
  changed(): void;
  /** As `WindowStack.ask`, told to who watches. */
  ask<Answer>(define: (answer: (value: Answer | undefined) => void) => SurfaceDefinition): Promise<Answer | undefined>;
  /** Waits until the app in front has the size that it should have. */
  settled(): Promise<void>;
  /** Activity class of an app, the package where none was shown. */
  activityOf(package_: string): string;
}

/** The surface that takes typed text; undefined where none does. */
export function typingSurface(stack: WindowStack): Surface | undefined {
  const surface = stack.focusSurface;
  return surface?.definition.field?.focused === true ? surface : undefined;
}
