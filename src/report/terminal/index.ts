export { batchTable } from './batch.ts';
export type { Painter } from './shown.ts';
export { summary } from './summary.ts';
