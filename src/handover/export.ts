import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

import { filesOf } from '../evidence/bundle/model.ts';
import type { Bundle } from '../evidence/bundle/read.ts';
import { digestFile } from '../evidence/seal/digest.ts';
import type { PrivateKey } from '../evidence/seal/keys/private-key.ts';
import { signBundle, signPackage } from '../evidence/seal/signature/sign.ts';
import { indexFile, isCompanion, sealFile, sm3SealFile } from '../evidence/seal/sums.ts';
import { bundleFolder, inspectionFile, writeInspection } from '../inspection/folder.ts';
import type { Inspection } from '../inspection/model.ts';
import { makeFolder, unwritable } from '../inspection/writable.ts';
import { InspectorError } from '../shared/errors.ts';
import { type Packed, writeArchive } from './archive/write.ts';
import { checkLogs, recordExports } from './log/append.ts';
import type { ExportRecord } from './log/chain.ts';
import { filesIn, type PackageIndex, writePackageIndex } from './package.ts';
import { redactInspection } from './redact-inspection.ts';
import { publicNumbers } from './redaction/public-numbers.ts';
import { makeRedactor, type Redactor } from './redaction/redactor.ts';
import { renderReports, type ReportChoice } from './reports.ts';
import { refuseTraces } from './search.ts';

export interface ExportRequest {
  /** Folder of the inspection. */
  folder: string;
  inspection: Inspection;
  bundle: Bundle;
  /** ZIP to be written; never written over. */
  out: string;
  /** Names and values that must not leave. */
  secrets: Readonly<Record<string, string>>;
  /** The original evidence goes along, unredacted. */
  withRaw: boolean;
  /** Pictures of which nothing tells what stands on them are not painted over. */
  withUnsearched: boolean;
  reports: ReportChoice;
  /** Who signs the redacted evidence and the list of the package; undefined: nobody. */
  sign?: { key: PrivateKey; signer: string } | undefined;
  /** Where the export is written down. */
  logs: readonly string[];
  by: string;
  at: Date;
}

export interface Exported {
  path: string;
  sha256: string;
  size: number;
  index: PackageIndex;
  /** Logs that could not be written; another one has the record. */
  unlogged: readonly string[];
}

/**
 * Writes the evidence package of an inspection: redacted evidence as a bundle of its own, `inspection.json`, reports made from these, the
 * original's index and seals, and `export.json` that lists everything. It is written down before it is there. Throws `export-refused`,
 * `output-unwritable`, `export-log-broken`; nothing is left behind then.
 */
export async function exportPackage(request: ExportRequest): Promise<Exported> {
  const out = resolve(request.out);
  if (existsSync(out)) {
    const message = { zh: '文件已存在，不覆盖', en: 'the file is there already and is not written over' };
    throw new InspectorError('output-unwritable', message, { place: out });
  }
  checkLogs(request.logs);
  makeFolder(dirname(out));
  const stage = mkdtempSync(join(tmpdir(), 'zhijian-export-'));
  const draft = `${out}.${process.pid}.partial`;
  const cleanUp = () => {
    for (const path of [stage, draft]) rmSync(path, { recursive: true, force: true });
  };
  process.once('exit', cleanUp);
  try {
    const index = await stagePackage(stage, request);
    await writeArchive(draft, [...filesIn(stage), ...rawFiles(request)], new Date(request.inspection.finishedAt));
    const { sha256, size } = digestFile(draft, { sm3: false });
    const unlogged = recordExports(request.logs, [recordOf(request, out, sha256, size)]);
    rename(draft, out);
    return { path: out, sha256, size, index, unlogged };
  } finally {
    process.off('exit', cleanUp);
    cleanUp();
  }
}

async function stagePackage(stage: string, request: ExportRequest): Promise<PackageIndex> {
  const { bundle, inspection, reports, secrets, withRaw, withUnsearched } = request;
  const redactor = makeRedactor(secrets, publicNumbers(bundle.evidence));
  const into = join(stage, bundleFolder);
  const { derived, ...made } = await redactInspection(inspection, bundle, into, redactor, { withUnsearched });
  const { evidenceSha256 } = derived.index;
  const redacted = { ...made.inspection, bundle: { path: bundleFolder, sha256: derived.sha256, evidenceSha256 } };
  writeInspection(stage, redacted);
  const rendered = await renderReports(redacted, made.bundle, reports, stage);
  const { at, sign } = request;
  if (sign !== undefined) signBundle(into, sign.key, { now: at, signer: sign.signer });
  const originalIndex = keepOriginalIndex(bundle.path, join(stage, originalFolder), redactor);
  const facts = {
    inspection: redacted,
    original: bundle.sha256,
    derived,
    redactor,
    withRaw,
    originalIndex,
    raw: rawFiles(request),
  };
  const index = writePackageIndex(stage, { ...facts, ...rendered });
  if (sign !== undefined) signPackage(stage, sign.key, { now: at, signer: sign.signer });
  refuseTraces(stage, redactor);
  return index;
}

const originalFolder = 'original';
const rawFolder = 'raw';
const seals: ReadonlySet<string> = new Set([indexFile, sealFile, sm3SealFile]);

/**
 * The original's index and seals go along, so that its root hash, signatures and the hashes of what did not change can be checked by whoever
 * has only the package. False where the index itself holds something that must not leave.
 */
function keepOriginalIndex(bundle: string, into: string, redactor: Redactor): boolean {
  const index = readFileSync(join(bundle, indexFile), 'utf8');
  if (redactor.text(index, 'package') !== index) return false;
  mkdirSync(into);
  for (const name of controlFiles(bundle)) copyFileSync(join(bundle, name), join(into, name));
  return true;
}

function controlFiles(bundle: string): string[] {
  return readdirSync(bundle, { withFileTypes: true })
    .filter((file) => file.isFile() && (seals.has(file.name) || isCompanion(file.name)))
    .map(({ name }) => name);
}

function rawFiles({ bundle, folder, withRaw }: ExportRequest): Packed[] {
  if (!withRaw) return [];
  const names = [...controlFiles(bundle.path), ...filesOf(bundle.index).map(({ path }) => path)];
  return [
    { name: `${rawFolder}/${inspectionFile}`, file: join(folder, inspectionFile) },
    ...names.map((name) => ({ name: `${rawFolder}/${bundleFolder}/${name}`, file: join(bundle.path, name) })),
  ];
}

function recordOf(
  { at, by, bundle, inspection, withRaw }: ExportRequest,
  out: string,
  sha256: string,
  size: number,
): ExportRecord {
  return {
    at: at.toISOString(),
    by,
    command: 'export',
    inspection: inspection.id,
    bundle: bundle.sha256,
    file: basename(out),
    size,
    sha256,
    redaction: withRaw ? 'raw' : 'redacted',
  };
}

function rename(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    throw unwritable(to, error);
  }
}
