export { batchTable, type BatchResult } from './batch.ts';
export { type Painter, type Shown, summary } from './summary.ts';
