import { spawnSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';

import { doctorTexts } from '../../i18n/doctor.ts';
import { fill, type Locale } from '../../i18n/locale.ts';
import { requireWritable } from '../../inspection/writable.ts';
import { toolVersion } from '../../shared/version.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

type State = 'good' | 'optional' | 'missing';

interface Check {
  id: keyof typeof doctorTexts.checks;
  state: State;
  found: string;
}

const gibibyte = 1024 ** 3;

/** Programs that some part of the product or its development uses; static inspection itself needs none of them. */
const programs = [
  { id: 'chromium', commands: ['chromium', 'chromium-browser', 'google-chrome'], argument: '--version' },
  { id: 'adb', commands: ['adb'], argument: 'version' },
  { id: 'aapt', commands: ['aapt'], argument: 'version' },
  { id: 'apksigner', commands: ['apksigner'], argument: '--version' },
] as const;

/** `zhijian doctor`: facts about this machine and what to install. Exit 2 only when inspecting is impossible. */
export async function doctorCommand(
  terminal: Terminal,
  flags: { json?: boolean; out: string; device?: string },
): Promise<number> {
  if (flags.device !== undefined) {
    const { deviceDoctorCommand } = await import('../driven/device-doctor.ts');
    return deviceDoctorCommand(terminal, flags.device, flags.json === true);
  }
  const checks = [
    checkNode(),
    checkMachine(),
    checkOutput(flags.out),
    ...programs.map(checkProgram),
    checkChineseFont(),
  ];
  if (flags.json === true) terminal.out(JSON.stringify({ version: toolVersion, checks }, null, 2));
  else terminal.out(checks.map((check) => line(check, terminal.locale)).join('\n'));
  return checks.some((check) => check.state === 'missing') ? exitCodes['cannot-run'] : exitCodes.done;
}

function line(check: Check, locale: Locale): string {
  const { name, advice } = doctorTexts.checks[check.id];
  const head = `${fill(doctorTexts.states[check.state], locale)}  ${fill(name, locale)}  ${check.found}`;
  return check.state === 'good' ? head : `${head}\n      ${fill(advice, locale)}`;
}

function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const good = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  return { id: 'node', state: good ? 'good' : 'missing', found: process.versions.node };
}

function checkMachine(): Check {
  const memory = totalmem() / gibibyte;
  return {
    id: 'machine',
    state: memory >= 1 ? 'good' : 'optional',
    found: `${availableParallelism()} × CPU, ${memory.toFixed(1)} GiB`,
  };
}

function checkOutput(out: string): Check {
  try {
    const folder = requireWritable(out);
    const { bavail, bsize } = statfsSync(folder);
    const free = (bavail * bsize) / gibibyte;
    return { id: 'output', state: free >= 1 ? 'good' : 'optional', found: `${folder} · ${free.toFixed(1)} GiB` };
  } catch {
    return { id: 'output', state: 'missing', found: out };
  }
}

function checkProgram(program: (typeof programs)[number]): Check {
  for (const command of program.commands) {
    const { status, stdout } = spawnSync(command, [program.argument], { encoding: 'utf8', timeout: 10_000 });
    if (status === 0) return { id: program.id, state: 'good', found: stdout.split('\n')[0]?.trim() ?? command };
  }
  return { id: program.id, state: 'optional', found: '' };
}

function checkChineseFont(): Check {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8', timeout: 10_000 });
  const family = status === 0 ? (stdout.split('\n')[0]?.trim() ?? '') : '';
  return { id: 'font', state: family === '' ? 'optional' : 'good', found: family };
}
