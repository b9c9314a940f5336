import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { type ByteSource, openFile } from '../../apk/bytes.ts';
import { hashSource } from '../../apk/container/hash.ts';
import type { ExemptionDeclaration } from '../../inspection/exemption/declaration.ts';
import type { Inspection } from '../../inspection/model.ts';
import { rulesetOf } from '../../inspection/evaluate-bundle.ts';
import { readInspection } from '../../inspection/folder.ts';
import { rules } from '../../rules/index.ts';
import { toolVersion } from '../../shared/version.ts';
import { findProfile } from '../profile-option.ts';
import { wasKilledAfter } from '../work-folder.ts';
import type { InspectJob } from './job.ts';

/**
 * Tells which files were already inspected into `template.out` by this version with the same occasion, profile and ruleset, and on a phone
 * where one is asked for. An inspection that was interrupted left no folder, so it is done again; one that was killed while it drove the
 * app goes on.
 */
export function finishedBefore(template: Omit<InspectJob, 'path'>): (path: string) => boolean {
  const ruleset = rulesetOf(rules, findProfile(template.profile)).sha256;
  /** When it was finished last, by the hash of the file. */
  const finished = new Map<string, number>();
  for (const name of foldersIn(template.out)) {
    try {
      const { inspection } = readInspection(join(template.out, name));
      const { occasion, profile, tool } = inspection;
      const same = occasion === template.occasion && profile === template.profile && tool.version === toolVersion;
      const driven = template.drive === undefined || inspection.device !== null;
      if (!same || !driven || inspection.ruleset.sha256 !== ruleset || !sameExemptions(inspection, template)) continue;
      const { sha256 } = inspection.apk;
      finished.set(sha256, Math.max(finished.get(sha256) ?? 0, Date.parse(inspection.finishedAt)));
    } catch {
      // Not an inspection folder, or one that cannot be read: it does not count as done.
    }
  }
  return (path) => {
    if (finished.size === 0) return false;
    const sha256 = hashFile(path) ?? '';
    const at = finished.get(sha256);
    if (at === undefined) return false;
    return template.drive === undefined || !wasKilledAfter(at, template.out, sha256, template.drive.device);
  };
}

/** Whether those for its app were the ones of today. */
function sameExemptions({ apk, exemptions }: Inspection, template: Pick<InspectJob, 'exemptions'>): boolean {
  const names = (all: readonly ExemptionDeclaration[]) =>
    all.map(({ id, source }) => `${source.sha256} ${id}`).join('\n');
  return names(exemptions) === names(template.exemptions.filter(({ app }) => app === apk.package));
}

function foldersIn(out: string): string[] {
  try {
    return readdirSync(out, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name);
  } catch {
    return [];
  }
}

function hashFile(path: string): string | undefined {
  let source: ByteSource | undefined;
  try {
    source = openFile(path);
    return hashSource(source, ['sha256']).sha256;
  } catch {
    // Inspecting it says what is wrong.
    return undefined;
  } finally {
    source?.close();
  }
}
