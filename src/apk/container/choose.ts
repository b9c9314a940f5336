import { byText } from '../../shared/order.ts';
import type { Problem, ProblemSink } from '../problem.ts';
import { printableName } from '../zip/names.ts';
import { compareIdentities } from './identity.ts';
import type { ContainerPart } from './model.ts';
import { containerProblem } from './problems.ts';
import type { FoundApk } from './set.ts';
import { readSplitName } from './split-name.ts';

interface Candidate extends FoundApk {
  /** Undefined for a base. */
  readonly split: string | undefined;
}

export interface ChooseOptions {
  /** Names that a base is likely to have, the likeliest first; decides between several. */
  readonly baseNames: readonly string[];
  readonly hasAlternatives: boolean;
  /** The package that the set says it is. */
  readonly packageName?: string;
}

/**
 * Which APKs make up the app: one base and one APK for each split name, by what their manifests say. The others are reported; in a
 * set of bundletool they are builds for other devices, elsewhere they are code that nobody has looked at.
 */
export function chooseParts(found: readonly FoundApk[], options: ChooseOptions, report: ProblemSink): ContainerPart[] {
  const candidates: Candidate[] = [];
  for (const { name, archive } of options.hasAlternatives ? withoutOtherBuilds(found, report) : found) {
    candidates.push({ name, archive, split: splitOf({ name, archive }, report) });
  }
  candidates.sort((one, other) => byText(one.name, other.name));
  const bases = candidates.filter((candidate) => candidate.split === undefined);
  const base = options.baseNames.map((name) => bases.find((one) => isNamed(one, name))).find(Boolean) ?? bases[0];
  const parts: ContainerPart[] = [];
  if (base !== undefined) parts.push({ name: base.name, role: 'base', archive: base.archive });
  const taken = new Set<string>();
  for (const candidate of candidates) {
    if (candidate === base) continue;
    const { split, name, archive } = candidate;
    if (split === undefined || taken.has(split)) {
      report(leftOut(candidate, options));
      continue;
    }
    taken.add(split);
    parts.push({ name, role: 'split', archive });
  }
  if (base === undefined && parts.length > 0) {
    report(
      containerProblem('container-base-missing', '', 'only split APKs; the base APK with the app itself is missing'),
    );
  }
  compareIdentities(parts, options.packageName, report);
  return parts;
}

/** bundletool numbers the files of further variants: `base-master_2.apk`. */
const variantName = /_[0-9]+\.apk$/;

function leftOut({ name, split }: Candidate, { hasAlternatives }: ChooseOptions): Problem {
  if (hasAlternatives && variantName.test(name)) return containerProblem('container-alternative', name, otherBuild);
  if (split === undefined) return containerProblem('container-second-base', name, 'another base APK; not inspected');
  return containerProblem(
    'container-duplicate-split',
    name,
    `another APK of the split ${printableName(split)}; not inspected`,
  );
}

/** Folders that bundletool fills for devices that do not take splits, for instant apps, and for what is built into a phone. */
const otherBuildsFolder = /(?:^|!\/)(?:standalones|instant|system|archive)\//;
const otherBuild = 'the same app built for other devices; not inspected';

function withoutOtherBuilds(found: readonly FoundApk[], report: ProblemSink): readonly FoundApk[] {
  const chosen = found.filter((apk) => !otherBuildsFolder.test(apk.name));
  if (chosen.length === 0) return found;
  for (const apk of found) {
    if (!chosen.includes(apk)) report(containerProblem('container-alternative', apk.name, otherBuild));
  }
  return chosen;
}

/** What file names say when the manifest does not: `split_config.zh.apk`, `config.arm64_v8a.apk`. */
const splitFileName = /(?:^|\/)(?:split_|config\.)/;

const protobufManifest = 'the manifest is in protobuf, as in an app bundle; Android reads binary XML only';

function splitOf(apk: FoundApk, report: ProblemSink): string | undefined {
  const { name, unreadable, protobuf } = readSplitName(apk.archive);
  if (protobuf === true) report(containerProblem('container-manifest-protobuf', apk.name, protobufManifest));
  if (unreadable === undefined) return name;
  report(containerProblem('container-split-name-unreadable', apk.name, unreadable));
  return splitFileName.test(apk.name) ? apk.name : undefined;
}

/** Inside a nested set, names begin with that set's. */
function isNamed(candidate: Candidate, name: string): boolean {
  return candidate.name === name || candidate.name.endsWith(`!/${name}`);
}
