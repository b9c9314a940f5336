export { batchTable } from './batch.ts';
export { type Painter, summary } from './summary.ts';
