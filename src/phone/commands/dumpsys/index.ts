import type { SystemCommand } from '../command.ts';
import { activity } from './activity.ts';
import { appOps } from './appops.ts';
import { battery } from './battery.ts';
import { connectivity, wifi } from './connectivity.ts';
import type { Dump } from './dump.ts';
import { gfxinfo, surfaceFlinger } from './graphics.ts';
import { inputMethod } from './input-method.ts';
import { meminfo } from './memory.ts';
import { netstats } from './netstats.ts';
import { packageDump } from './package.ts';
import { power } from './power.ts';
import { cpuinfo } from './processor.ts';
import { dropBox, notification } from './reports.ts';
import * as small from './small-services.ts';
import { window } from './window.ts';

const services: ReadonlyMap<string, Dump> = new Map<string, Dump>([
  ['SurfaceFlinger', surfaceFlinger],
  ['accessibility', small.accessibility],
  ['activity', activity],
  ['alarm', small.alarm],
  ['appops', appOps],
  ['battery', battery],
  ['connectivity', connectivity],
  ['cpuinfo', cpuinfo],
  ['deviceidle', small.deviceIdle],
  ['display', small.display],
  ['dropbox', dropBox],
  ['gfxinfo', gfxinfo],
  ['input_method', inputMethod],
  ['jobscheduler', small.jobScheduler],
  ['location', small.location],
  ['meminfo', meminfo],
  ['netstats', netstats],
  ['notification', notification],
  ['package', packageDump],
  ['power', power],
  ['telephony.registry', small.telephony],
  ['uimode', small.uiMode],
  ['usagestats', small.usageStats],
  ['webviewupdate', small.webViewUpdate],
  ['wifi', wifi],
  ['window', window],
]);

/** `dumpsys [-l] [-t seconds] SERVICE words…`. */
export const dumpsys: SystemCommand = (system) => async (words, io) => {
  const rest = words[0] === '-t' || words[0] === '-T' ? words.slice(2) : words;
  const [name, ...arguments_] = rest;
  if (name === '-l' || name === undefined) {
    await io.out(`Currently running services:\n${[...services.keys()].map((one) => `  ${one}\n`).join('')}`);
    return 0;
  }
  const dump = services.get(name);
  if (dump === undefined) {
    system.strict.note('shell', ['dumpsys', ...words].join(' '));
    await io.error(`Can't find service: ${name}\n`);
    return 0;
  }
  await io.out(`${await dump(system, arguments_)}\n`);
  return 0;
};
