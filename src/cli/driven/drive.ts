import { rmSync } from 'node:fs';

import { openSession } from '../../device/session/open.ts';
import { declaredBy } from '../../gather/dynamic/coverage.ts';
import { type DriveOptions, type DriveProgress, driveApp } from '../../gather/dynamic/drive.ts';
import type { Drive, Driven } from '../../inspection/inspect.ts';
import type { HumanQuestion } from '../../scenario/context.ts';
import { systemClock } from '../../shared/clock.ts';
import { InspectorError } from '../../shared/errors.ts';
import { abandonedFolders, makeOwnedFolder } from '../../shared/owned-folder.ts';
import type { DeviceChoice } from '../batch/job.ts';
import { appUnderTest } from './app-under-test.ts';
import { approvedVersion } from './approved-version.ts';
import { chosenScenarios } from './chosen-scenarios.ts';
import { arrange } from '../../inspection/plan/arrange.ts';
import { planById } from '../../inspection/plan/plans.ts';
import { readSecrets } from './secrets.ts';
import { withDevice } from './virtual-device.ts';
import { virtualProfile } from './virtual-profile.ts';
import { openWorkFolder } from '../work-folder.ts';

export interface DriveHooks {
  onProgress(progress: DriveProgress): void;
  askHuman: ((question: HumanQuestion, signal: AbortSignal) => Promise<string | undefined>) | undefined;
  /** Ends driving, once the phone is as it was; what was seen is kept. */
  signal: AbortSignal;
  interruption?: DriveOptions['interruption'];
  /** The folder of what is seen on the way: gone once it is sealed, or when nothing was touched. */
  onWork?: ((folder: string) => void) | undefined;
}

/** Drives an app on the chosen device, as a stage of an inspection. Scenarios, secrets and device are read at once: their mistakes come first. */
export function driveOn(choice: DeviceChoice, out: string, hooks: DriveHooks): Drive {
  const chosen = chosenScenarios(choice.scenarios);
  const plan = choice.plan === undefined ? undefined : planById(choice.plan);
  const what = plan === undefined ? { scenarios: chosen } : arrange(plan, chosen);
  const secrets = readSecrets(choice.secrets);
  virtualProfile(choice.device);
  return async (path, evidence): Promise<Driven> => {
    const sha256 = evidence.container?.status === 'ok' ? evidence.container.value.file.sha256 : '';
    for (const left of abandonedFolders('splits')) rmSync(left, { recursive: true, force: true });
    const splits = makeOwnedFolder('splits');
    const older = makeOwnedFolder('splits');
    const work = openWorkFolder(out, sha256, choice.device, choice.resume);
    hooks.onWork?.(work.path);
    try {
      const app = appUnderTest(path, evidence, splits);
      const approved =
        choice.approved === undefined ? undefined : await approvedVersion(choice.approved, app.package, older);
      const driven = await withDevice(choice.device, { apiLevel: choice.apiLevel }, ({ adbPort, serial }) =>
        driveApp({
          open: (workDirectory) =>
            openSession(serial, { adbPort, workDirectory, clock: systemClock, signal: hooks.signal }),
          app,
          work: work.path,
          approved,
          ...what,
          hasWebAssets: hasWebAssets(evidence),
          declared: declaredBy(evidence),
          secrets,
          askHuman: hooks.askHuman,
          clock: systemClock,
          signal: hooks.signal,
          interruption: hooks.interruption,
          budget: choice.budget,
          resume: work.resumed,
          onProgress: hooks.onProgress,
        }),
      );
      return { evidence: driven, attachments: work.path, done: work.remove };
    } catch (error) {
      // A phone that could not be had was not touched: there is nothing to keep, unless an earlier try left it.
      if (error instanceof InspectorError && !work.resumed) work.remove();
      throw error;
    } finally {
      for (const folder of [splits, older]) rmSync(folder, { recursive: true, force: true });
    }
  };
}

function hasWebAssets(evidence: Parameters<Drive>[1]): boolean {
  const assets = evidence['web-assets'];
  return assets?.status === 'ok' && assets.value.entryPages.length > 0;
}
