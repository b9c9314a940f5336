import type { AppRuntime, AppRuntimeFactory, LaunchRequest } from '../app/runtime.ts';
import { launchApp } from './launch.ts';
import type { RuntimeOptions } from './options.ts';

/** Runs apps as their web assets in headless Chromium, one browser and one profile an app. Launching throws `chromium-missing`, `chromium-failed`. */
export function createRuntimeFactory(options: RuntimeOptions = {}): AppRuntimeFactory {
  const running = new Set<AppRuntime>();
  return {
    launch: async (request: LaunchRequest) => {
      const runtime = await launchApp(request, options);
      running.add(runtime);
      return runtime;
    },
    close: async () => {
      await Promise.all([...running].map((runtime) => runtime.stop('killed')));
      running.clear();
    },
  };
}
