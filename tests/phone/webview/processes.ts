import { execFileSync } from 'node:child_process';

/** Processes of a group that still run. One that has ended and that nobody has waited for yet is no process any more. */
export function liveInGroup(group: number): string[] {
  return running()
    .filter((process) => process.group === group && !process.state.startsWith('Z'))
    .map((process) => process.command);
}

const helpers = { renderer: '--type=renderer', storage: '--utility-sub-type=storage.mojom.StorageService' } as const;

/** Ids of the browser of an app with this data folder, or of its helpers. */
export function processesOf(dataDirectory: string, kind: 'browser' | keyof typeof helpers): number[] {
  const all = running();
  const own = all.find((process) => process.command.includes(dataDirectory) && process.id === process.group);
  if (own === undefined) return [];
  if (kind === 'browser') return [own.id];
  return all
    .filter((process) => process.group === own.id && process.command.includes(helpers[kind]))
    .map((process) => process.id);
}

function running(): { id: number; group: number; state: string; command: string }[] {
  const lines = execFileSync('ps', ['-ww', '-eo', 'pid=,pgid=,stat=,args='], { encoding: 'utf8' }).split('\n');
  return lines.map((line) => {
    const [, id, group, state = '', command = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    return { id: Number(id), group: Number(group), state, command };
  });
}
