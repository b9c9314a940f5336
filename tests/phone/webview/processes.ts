import { execFileSync } from 'node:child_process';

/** Processes of a group that still run. One that has ended and that nobody has waited for yet is no process any more. */
export function liveInGroup(group: number): string[] {
  return execFileSync('ps', ['-eo', 'pgid=,stat=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => {
      const [id, state] = line.trim().split(/\s+/);
      return Number(id) === group && !(state ?? '').startsWith('Z');
    });
}
