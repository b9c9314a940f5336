import type { EvidenceOf } from '../../../evidence/kinds/index.ts';
import { documentWords } from '../../../i18n/report/document.ts';
import { drivenLabels } from '../../../i18n/report/driven-labels.ts';
import { drivenWords } from '../../../i18n/report/driven.ts';
import { reportWords } from '../../../i18n/report/words.ts';
import { momentOf } from '../../view/driven/times.ts';
import { labelOf } from '../../view/names.ts';
import { valueOf } from '../../view/value.ts';
import { facts, paragraph, table } from '../blocks.ts';
import { code, type DocumentContext, quoted } from '../context.ts';
import { mostRows } from '../limits.ts';
import type { Block, Cell } from '../model.ts';

const words = documentWords.environment;
const deviceWords = drivenWords.device;

type Device = EvidenceOf<'device'>;

/** On what, with what, and what that changed. */
export function environment(context: DocumentContext): Block[] {
  const { input, say } = context;
  const device = valueOf(input.evidence, 'device');
  return [
    ...(device === undefined ? [paragraph(say(words.none))] : [deviceFacts(context, device)]),
    tools(context, device),
    ...(device === undefined ? [] : settings(context, device)),
    ...runs(context),
  ];
}

function deviceFacts(context: DocumentContext, device: Device): Block {
  const { say } = context;
  const unknown = say(reportWords.unknown);
  const kind = device.virtual ? deviceWords.isVirtual : device.emulator ? deviceWords.isEmulator : deviceWords.isPhone;
  const offset = device.clockOffset;
  const rows: (readonly [string, Cell])[] = [
    [say(deviceWords.kind), say(kind)],
    [say(deviceWords.model), quoted(`${device.manufacturer} ${device.model}`, 120)],
    [say(deviceWords.serial), [code(device.serial, 80)]],
    [say(deviceWords.system), say(deviceWords.systemValue, { release: device.release, api: device.apiLevel })],
    [say(deviceWords.fingerprint), [code(device.fingerprint, 160)]],
    [say(deviceWords.webView), device.webView === null ? unknown : quoted(device.webView, 80)],
    [say(deviceWords.display), say(deviceWords.displayValue, device.display)],
    [say(deviceWords.abis), quoted(device.abis.slice(0, 8).join(' · '), 120)],
    [say(deviceWords.locale), quoted([device.locale, device.timeZone].filter((part) => part !== null).join(' · '), 80)],
    [say(deviceWords.clock), offset === null ? unknown : say(deviceWords.clockValue, { offset: Math.round(offset) })],
    [say(words.network), network(context)],
  ];
  return facts(rows, say(words.device));
}

function network({ driven, say }: DocumentContext): string {
  const states = (['online', 'offline', 'unknown'] as const)
    .map((state) => ({ state, count: driven?.captures.filter(({ network: seen }) => seen === state).length ?? 0 }))
    .filter(({ count }) => count > 0);
  if (states.length === 0) return say(reportWords.unknown);
  return say(words.networkValue, { states: states.map(({ count, state }) => say(words[state], { count })) });
}

function tools({ input, say }: DocumentContext, device: Device | undefined): Block {
  const { tool } = input.inspection;
  const others = Object.entries(device?.tools ?? {}).slice(0, 20);
  return table([4, 8], {
    caption: say(words.tools),
    head: [say(words.tool), say(words.version)],
    rows: [
      [tool.name, tool.version],
      ...others.map(([name, version]) => [quoted(name, 60), quoted(version, 120)]),
      [say(words.clock), say(words.clockValue)],
    ],
  });
}

function settings({ say }: DocumentContext, device: Device): Block[] {
  if (device.settings.length === 0) return [paragraph(say(deviceWords.noSettings))];
  const value = (text: string | null): Cell => (text === null ? '—' : [code(text, 80)]);
  const heads = [deviceWords.setting, deviceWords.before, deviceWords.during, deviceWords.after, deviceWords.restored];
  return [
    table([6, 3, 3, 3, 2], {
      caption: say(deviceWords.settings),
      head: heads.map((head) => say(head)),
      rows: device.settings
        .slice(0, mostRows)
        .map(({ after, before, during, key, namespace, restored }) => [
          [code(`${namespace}/${key}`, 120)],
          value(before),
          value(during),
          value(after),
          say(restored ? reportWords.yes : reportWords.no),
        ]),
    }),
  ];
}

function runs({ driven, locale, say }: DocumentContext): Block[] {
  const begun = (driven?.film ?? []).filter(({ run }) => run.state !== 'skipped' || run.steps.length > 0);
  if (begun.length === 0) return [];
  return [
    table([5, 2, 2, 2, 5], {
      caption: say(words.runs),
      head: [words.scenario, words.state, words.steps, words.looks, words.time].map((head) => say(head)),
      rows: begun.map(({ captures, run }) => [
        [quoted(run.title, 120), ' ', code(run.id, 80)],
        labelOf(drivenLabels.runState, run.state, locale),
        String(run.steps.length),
        String(captures),
        say(drivenWords.film.time, { start: momentOf(run.startedAt), end: momentOf(run.finishedAt) }),
      ]),
      numeric: [2, 3],
    }),
  ];
}
