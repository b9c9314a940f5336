import { ensureBuild } from './support/run.mjs';

ensureBuild();
