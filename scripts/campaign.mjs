// npm run campaign: every planted fault of the stability campaign, and its clean twin, on the virtual phone. Ten minutes; `npm test` looks for
// those that show soonest.
import { ensureBuild, root, run } from './support/run.mjs';

ensureBuild();
process.env.ZHIJIAN_CAMPAIGN = 'whole';
run(process.execPath, [
  `${root}node_modules/vitest/vitest.mjs`,
  'run',
  'tests/gather/dynamic/stability/campaign.test.ts',
]);
