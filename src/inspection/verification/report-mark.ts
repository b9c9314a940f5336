import { readFileSync, statSync } from 'node:fs';

import { z } from 'zod';

import { openArchive } from '../../evidence/bundle/archive.ts';
import { InspectorError } from '../../shared/errors.ts';
import type { Text } from '../../shared/text.ts';

/** Longer reports are none of ours. */
const longest = 256 * 2 ** 20;
const longestPart = 4 << 20;

/** Root hash that a report names, in the place that `reportMarkName` tells of. Throws `report-unmarked`, `file-not-found`, `archive-unreadable`. */
export async function readReportMark(path: string): Promise<string> {
  const bytes = readReport(path);
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const found = isZip ? await fromOffice(path) : fromText(bytes);
  if (found !== undefined) return found;
  throw unmarked(path, { zh: '未找到根哈希', en: 'no root hash found' });
}

const html = /<meta name="zhijian-bundle-sha256" content="([0-9a-f]{64})"\s*\/?>/;
const pdf = /\/Keywords\s*\(zhijian-bundle-sha256:([0-9a-f]{64})\)/;
const junit = /<property name="[\w.:-]{0,40}bundle-?sha256" value="([0-9a-f]{64})"\s*\/?>/i;

function fromText(bytes: Buffer): string | undefined {
  const text = bytes.toString('latin1');
  const start = text
    .slice(0, 100)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  if (start.startsWith('{')) return fromJson(bytes.toString('utf8'));
  if (start.startsWith('%PDF-')) return pdf.exec(text)?.[1];
  return (/^<!doctype html/i.test(start) ? html : junit).exec(text)?.[1];
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const bundle = z.object({ bundle: z.object({ sha256: hash }) });
const property = z.object({ name: z.string(), value: z.string().optional() });

/** What is looked for in the machine formats: `inspection.json` and the JSON report, SARIF, CycloneDX. */
const shapes = [
  bundle.transform((value) => value.bundle.sha256),
  z.object({ inspection: bundle }).transform((value) => value.inspection.bundle.sha256),
  z
    .object({ runs: z.tuple([z.object({ properties: z.object({ bundleSha256: hash }) })]) })
    .transform((value) => value.runs[0].properties.bundleSha256),
  z
    .object({ metadata: z.object({ properties: z.array(property) }) })
    .transform((value) => value.metadata.properties.find(({ name }) => /bundle-?sha256$/i.test(name))?.value)
    .pipe(hash),
];

function fromJson(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    for (const shape of shapes) {
      const parsed = shape.safeParse(value);
      if (parsed.success) return parsed.data;
    }
  } catch {
    // Not JSON after all.
  }
  return undefined;
}

/** Parts of an Office Open XML package (ECMA-376) that hold properties of the document. */
const parts = ['docProps/custom.xml', 'docProps/core.xml'];
const custom =
  /<property [^>]*name="(?:zhijian-bundle-sha256|BundleSha256)"[^>]*>\s*<vt:lpwstr>([0-9a-f]{64})<\/vt:lpwstr>/;
const core = /<cp:keywords>(?:zhijian-bundle-sha256:)?([0-9a-f]{64})<\/cp:keywords>/;

async function fromOffice(path: string): Promise<string | undefined> {
  const archive = await openArchive(path);
  try {
    for (const part of parts) {
      const xml = (await archive.read(part, longestPart))?.toString('utf8') ?? '';
      const found = custom.exec(xml)?.[1] ?? core.exec(xml)?.[1];
      if (found !== undefined) return found;
    }
    return undefined;
  } finally {
    archive.close();
  }
}

function readReport(path: string): Buffer {
  try {
    if (statSync(path).size <= longest) return readFileSync(path);
  } catch (error) {
    throw new InspectorError('file-not-found', (error as Error).message, { place: path, cause: error });
  }
  throw unmarked(path, { zh: '文件过大，不是本工具的报告', en: 'too large to be a report of this tool' });
}

function unmarked(place: string, message: Text): InspectorError {
  return new InspectorError('report-unmarked', message, { place });
}
