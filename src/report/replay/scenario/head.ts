import type { Run } from '../../../evidence/kinds/runs.ts';
import { visible } from '../../../shared/text.ts';
import { scalar } from './scalar.ts';

const startStates = ['fresh', 'consented', 'logged-in', 'as-is'] as const;

/** The beginning of a scenario that does a run's steps again, up to `steps:`; the page puts secrets and steps behind it. */
export function headOf({ id, scenario, steps, subject, title }: Run, inspection: string): string {
  const start = startStates.find((state) => steps.some(({ label }) => label === `restore: ${state}`)) ?? 'as-is';
  return [
    `# ${visible(inspection, 160)}, ${visible(id, 80)}`,
    `scenario: ${identifier(`copy-of-${scenario}`)}`,
    `title: ${scalar(visible(title === '' ? scenario : title, 250))}`,
    `subject: ${identifier(subject)}`,
    `app state: { start: ${start} }`,
    '',
  ].join('\n');
}

function identifier(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .slice(0, 60);
  return /^[a-z]/.test(plain) ? plain : `replay-${plain}`.slice(0, 60);
}
