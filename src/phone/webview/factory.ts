import type { AppRuntime, AppRuntimeFactory, LaunchRequest } from '../app/runtime.ts';
import { launchApp } from './launch.ts';
import type { RuntimeOptions } from './options.ts';

/** Runs apps as their web assets in headless Chromium, one browser and one profile an app. Launching throws `chromium-missing`, `chromium-failed`. */
export function createRuntimeFactory(options: RuntimeOptions = {}): AppRuntimeFactory {
  const running = new Set<Promise<AppRuntime>>();
  return {
    launch: (request: LaunchRequest) => {
      const launching = launchApp(request, options);
      running.add(launching);
      launching.catch(() => running.delete(launching));
      return launching;
    },
    close: async () => {
      // Also the one that is just starting.
      const started = await Promise.allSettled(running);
      running.clear();
      await Promise.all(started.map((launch) => launch.status === 'fulfilled' && launch.value.stop('killed')));
    },
  };
}
