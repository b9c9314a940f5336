import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { type ByteSource, openFile } from '../../apk/bytes.ts';
import { hashSource } from '../../apk/container/hash.ts';
import { rulesetOf } from '../../inspection/evaluate-bundle.ts';
import { readInspection } from '../../inspection/folder.ts';
import { rules } from '../../rules/index.ts';
import { toolVersion } from '../../shared/version.ts';
import { findProfile } from '../profile-option.ts';
import type { InspectJob } from './job.ts';

/**
 * Tells which files were already inspected into `template.out` by this version with the same occasion, profile and ruleset. An
 * inspection that was interrupted left no folder, so it is done again.
 */
export function finishedBefore(template: Omit<InspectJob, 'path'>): (path: string) => boolean {
  const ruleset = rulesetOf(rules, findProfile(template.profile)).sha256;
  const hashes = new Set<string>();
  for (const name of foldersIn(template.out)) {
    try {
      const { inspection } = readInspection(join(template.out, name));
      const { occasion, profile, tool } = inspection;
      const same = occasion === template.occasion && profile === template.profile && tool.version === toolVersion;
      if (same && inspection.ruleset.sha256 === ruleset) hashes.add(inspection.apk.sha256);
    } catch {
      // Not an inspection folder, or one that cannot be read: it does not count as done.
    }
  }
  return (path) => hashes.size > 0 && hashes.has(hashFile(path) ?? '');
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
