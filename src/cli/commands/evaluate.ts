import { basename, dirname, relative } from 'node:path';

import { readBundle } from '../../evidence/bundle/read.ts';
import { evaluateBundle } from '../../inspection/evaluate-bundle.ts';
import { asHandedIn } from '../../inspection/exemption/declaration.ts';
import { inspectionId, locateBundle, readInspection, writeInspection } from '../../inspection/folder.ts';
import type { Inspection, Occasion } from '../../inspection/model.ts';
import { applyReviews } from '../../inspection/review/apply.ts';
import { keptReviews } from '../../inspection/review/store.ts';
import { summary } from '../../report/terminal/index.ts';
import { rules } from '../../rules/index.ts';
import { systemClock } from '../../shared/clock.ts';
import { toolVersion } from '../../shared/version.ts';
import { handedIn, tellOfOtherApps } from '../exemptions.ts';
import { exitCodeOf } from '../exit-codes.ts';
import { parseOccasion } from '../options.ts';
import { painter } from '../painter.ts';
import { defaultProfile, findProfile } from '../profile-option.ts';
import type { Terminal } from '../terminal.ts';

export interface EvaluateFlags {
  /** Default: what the inspection beside the bundle was made with. */
  occasion?: string;
  profile?: string;
  /** File; false: those of the inspection beside the bundle are dropped too. */
  exemptions?: string | false;
  exemptionDays?: string;
  out?: string;
  json?: boolean;
}

/** `zhijian evaluate`: rewrites `inspection.json` beside the bundle, or in `--out`. The bundle itself is never touched. */
export async function evaluateCommand(terminal: Terminal, path: string, flags: EvaluateFlags): Promise<number> {
  const bundle = readBundle(locateBundle(path));
  const home = dirname(bundle.path);
  const previous = inspectionBeside(home);
  const folder = flags.out ?? home;
  const manifest = bundle.evidence.manifest?.status === 'ok' ? bundle.evidence.manifest.value : undefined;
  const { createdAt, apk } = bundle.index;
  const exemptions = flags.exemptions === undefined ? (previous?.exemptions ?? []) : handedIn(flags);
  const judged = evaluateBundle(bundle, {
    id:
      previous?.id ??
      inspectionId(manifest?.package ?? null, manifest?.versionCode ?? null, new Date(createdAt), apk.sha256),
    occasion: flags.occasion === undefined ? (previous?.occasion ?? defaultOccasion) : parseOccasion(flags.occasion),
    profile: findProfile(flags.profile ?? previous?.profile ?? defaultProfile),
    rules,
    startedAt: createdAt,
    finishedAt: systemClock.now().toISOString(),
    bundlePath: relative(folder, bundle.path) || basename(bundle.path),
    toolVersion,
    exemptions: exemptions.map(asHandedIn),
  });
  const inspection = applyReviews(judged, keptReviews(home, { ...previous, bundle: judged.bundle }));
  writeInspection(folder, inspection);
  tellOfOtherApps(terminal, exemptions, inspection);
  if (flags.json === true) terminal.out(JSON.stringify(inspection, null, 2));
  else {
    const shown = { inspection, rules, locale: terminal.locale, folder, reports: [], width: terminal.width };
    terminal.out(summary(shown, painter(terminal.colours)).join('\n'));
  }
  return exitCodeOf(inspection.conclusion);
}

const defaultOccasion: Occasion = 'evaluation';

function inspectionBeside(folder: string): Inspection | undefined {
  try {
    return readInspection(folder).inspection;
  } catch {
    return undefined;
  }
}
