import { statSync } from 'node:fs';
import { basename, join } from 'node:path';

import type { Bundle } from '../evidence/bundle/read.ts';
import { writeBundle } from '../evidence/bundle/write.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { type DynamicKind, dynamicKinds, type EvidenceKind } from '../evidence/kinds/index.ts';
import { openStatic } from '../gather/open.ts';
import { gatherStatic } from '../gather/static.ts';
import type { AnyRule } from '../rules/rule.ts';
import { Budget, type BudgetLimits, defaultLimits } from '../shared/budget.ts';
import type { Clock } from '../shared/clock.ts';
import { InspectorError } from '../shared/errors.ts';
import { toolVersion } from '../shared/version.ts';
import type { Profile } from '../standards/profiles/profile.ts';
import { evaluateBundle } from './evaluate-bundle.ts';
import { startFolder } from './draft.ts';
import type { ExemptionDeclaration } from './exemption/declaration.ts';
import { bundleFolder, inspectionId, writeInspection } from './folder.ts';
import type { Inspection, Occasion } from './model.ts';
import { requireWritable } from './writable.ts';

/** What driving the installed app gave. */
export interface Driven {
  evidence: Pick<Evidence, DynamicKind>;
  /** Folder of the files that the evidence refers to; it becomes part of the bundle. */
  attachments: string | undefined;
  /** Called once the evidence is sealed: what was only needed until then goes. */
  done(): void;
}

/** Drives the app of the file on a phone. `evidence` is what the package gave. What goes wrong with a phone is evidence, and not thrown. */
export type Drive = (path: string, evidence: Evidence) => Promise<Driven>;

export interface GatherOptions {
  /** Folder that receives the inspection's own folder. */
  out: string;
  filing?: string | undefined;
  limits?: Partial<BudgetLimits>;
  clock: Clock;
  /** Called as each evidence kind is done. */
  onProgress?: ((kind: EvidenceKind, done: number, all: number) => void) | undefined;
  /** Absent: nothing is driven, and what needs a phone is untested. */
  drive?: Drive | undefined;
  /** Called with the bundle's folder once it is sealed, to put signatures beside the seal; what it throws undoes all. */
  vouch?: ((bundle: string) => Promise<void>) | undefined;
}

export interface InspectOptions extends GatherOptions {
  occasion: Occasion;
  profile: Profile;
  rules: readonly AnyRule[];
  /** Special scenes to judge by, of this app or of others. */
  exemptions?: readonly ExemptionDeclaration[] | undefined;
  /** Writes more into the draft's folder, reports for instance, before the inspection counts as done; what it throws undoes all. */
  complete?: ((draft: Inspected) => Promise<void>) | undefined;
}

export interface Gathering {
  id: string;
  folder: string;
  bundle: Bundle;
}

export interface Inspected extends Gathering {
  inspection: Inspection;
}

/** Gathers all evidence of one handed-in file and seals it in a new inspection folder. A failure leaves no folder behind. */
export async function gather(path: string, options: GatherOptions): Promise<Gathering> {
  const { completed: _, ...gathering } = await gatherInto(path, options, async () => {});
  return gathering;
}

/** The whole inspection: gather, seal, judge, write `inspection.json`. A failure leaves no folder behind. */
export async function inspect(path: string, options: InspectOptions): Promise<Inspected> {
  const { completed, ...gathering } = await gatherInto(path, options, async (draft) => {
    const inspection = evaluateBundle(draft.bundle, {
      id: draft.id,
      occasion: options.occasion,
      profile: options.profile,
      rules: options.rules,
      startedAt: draft.bundle.index.createdAt,
      finishedAt: options.clock.now().toISOString(),
      bundlePath: bundleFolder,
      toolVersion,
      exemptions: options.exemptions,
    });
    writeInspection(draft.folder, inspection);
    await options.complete?.({ ...draft, inspection });
    return inspection;
  });
  return { ...gathering, inspection: completed };
}

/** The folder gets its name only once `complete` has put everything into the draft. */
async function gatherInto<T>(
  path: string,
  options: GatherOptions,
  complete: (draft: Gathering) => Promise<T>,
): Promise<Gathering & { completed: T }> {
  requireWritable(options.out);
  const startedAt = options.clock.now();
  const limits = { ...defaultLimits, ...options.limits };
  const before = fileState(path);
  const packaged = await gatherEvidence(path, options, limits);
  if (fileState(path) !== before) {
    throw new InspectorError(
      'file-changed',
      {
        zh: '文件本身、大小或修改时间与开始读取时不同',
        en: 'not the file, the size or the time of change that it was when reading began',
      },
      { place: path },
    );
  }
  const file = packaged.container?.status === 'ok' ? packaged.container.value.file : undefined;
  if (file === undefined) throw containerFailure(path, packaged);
  const driven = await options.drive?.(path, packaged);
  const evidence = { ...packaged, ...(driven?.evidence ?? undriven) };
  const draft = startFolder(options.out);
  try {
    const manifest = evidence.manifest?.status === 'ok' ? evidence.manifest.value : undefined;
    const { sha256, index } = writeBundle(join(draft.path, bundleFolder), evidence, {
      toolVersion,
      createdAt: startedAt,
      apk: { name: file.name, size: file.size, sha256: file.sha256 },
      limits: { ...limits },
      attachments: driven?.attachments,
    });
    await options.vouch?.(join(draft.path, bundleFolder));
    const bundleIn = (folder: string): Bundle => ({ path: join(folder, bundleFolder), sha256, index, evidence });
    const wanted = inspectionId(manifest?.package ?? null, manifest?.versionCode ?? null, startedAt, file.sha256);
    const { folder, completed } = await draft.finish(wanted, (id) =>
      complete({ id, folder: draft.path, bundle: bundleIn(draft.path) }),
    );
    driven?.done();
    return { id: basename(folder), folder, bundle: bundleIn(folder), completed };
  } catch (error) {
    draft.discard();
    throw error;
  }
}

const undriven = Object.fromEntries(
  dynamicKinds.map((kind) => [kind, { status: 'skipped', reason: 'no-device' }]),
) as Pick<Evidence, DynamicKind>;

async function gatherEvidence(path: string, options: GatherOptions, limits: BudgetLimits): Promise<Evidence> {
  const opened = await openStatic(path, { filing: options.filing, budget: new Budget(limits) });
  try {
    return await gatherStatic(opened.context, { onProgress: options.onProgress });
  } finally {
    opened.close();
  }
}

/** Differs once the file was written to, or another one was put in its place. Empty for what cannot be looked at: opening it says why. */
function fileState(path: string): string {
  try {
    const { dev, ino, size, mtimeMs } = statSync(path);
    return [dev, ino, size, mtimeMs].join(' ');
  } catch {
    return '';
  }
}

function containerFailure(path: string, evidence: Evidence): InspectorError {
  const gathered = evidence.container;
  if (gathered?.status !== 'failed')
    return new InspectorError('gatherer-failed', 'no container evidence', { place: path });
  const { code, message, messageZh, place } = gathered.error;
  return new InspectorError(code, messageZh === undefined ? message : { zh: messageZh, en: message }, {
    place: place ?? path,
  });
}
