import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Locale } from '../../i18n/locale.ts';
import { inspect } from '../../inspection/inspect.ts';
import type { Occasion } from '../../inspection/model.ts';
import { rules } from '../../rules/index.ts';
import { fixedClock } from '../../shared/clock.ts';
import { profiles } from '../../standards/profiles/index.ts';
import { formats } from '../index.ts';
import { summary } from '../terminal/index.ts';

/** One specimen app and what of its reports is kept as a sample. */
interface Sample {
  specimen: string;
  occasion: Occasion;
  filing: boolean;
  /** `txt` is the summary of the terminal. */
  files: readonly (readonly [Locale, ...string[]])[];
}

const samples: readonly Sample[] = [
  {
    specimen: 'jiedaotong',
    occasion: 'filing',
    filing: true,
    files: [
      ['zh-CN', 'html', 'json', 'sarif', 'junit', 'cyclonedx', 'txt'],
      ['en', 'html', 'txt'],
    ],
  },
  { specimen: 'banshitong', occasion: 'filing', filing: true, files: [['zh-CN', 'html', 'txt']] },
  { specimen: 'hostile-label', occasion: 'spot-check', filing: false, files: [['zh-CN', 'html', 'txt']] },
];

const clock = fixedClock('2026-11-23T06:30:15Z');
const terminalWidth = 100;

/**
 * The files of `reports/samples/` by name: the specimens in `specimens` inspected at a fixed time and reported. `npm run samples` writes
 * them, a test compares.
 */
export async function renderSamples(specimens: string): Promise<Map<string, string | Uint8Array>> {
  const out = mkdtempSync(join(tmpdir(), 'zhijian-samples-'));
  try {
    const files = new Map<string, string | Uint8Array>();
    for (const sample of samples) await renderSample(sample, specimens, out, files);
    return files;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

async function renderSample(sample: Sample, specimens: string, out: string, files: Map<string, string | Uint8Array>) {
  const folder = join(specimens, sample.specimen);
  const { inspection, bundle } = await inspect(join(folder, `${sample.specimen}.apk`), {
    out,
    occasion: sample.occasion,
    profile: profiles[0],
    rules,
    filing: sample.filing ? join(folder, 'filing.yaml') : undefined,
    clock,
  });
  for (const [locale, ...names] of sample.files) {
    const input = { inspection, evidence: bundle.evidence, entries: bundle.index.entries, rules, locale };
    for (const format of formats.filter(({ name }) => names.includes(name))) {
      files.set(`${sample.specimen}.${locale}.${format.extension}`, await format.render(input));
    }
    if (!names.includes('txt')) continue;
    const shown = {
      inspection,
      rules,
      locale,
      folder: `inspections/${inspection.id}`,
      reports: [],
      width: terminalWidth,
    };
    files.set(`${sample.specimen}.${locale}.txt`, `${summary(shown, (_style, text) => text).join('\n')}\n`);
  }
}
