import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { openStatic } from '../../src/gather/open.ts';
import { gatherStatic } from '../../src/gather/static.ts';
import { inFolder, zhijian } from '../support/zhijian.ts';

const apk = fileURLToPath(new URL('apks/ApiDemos-debug.apk', import.meta.resolve('android-apidemos')));

describe('side lane', () => {
  it('gathers the same with a second thread, as the built program does, as without one', () =>
    inFolder(async (out) => {
      expect(statSync(apk).size).toBeGreaterThan(3_000_000);
      await zhijian(['gather', apk, '--out', out]);
      const folder = join(out, readdirSync(out)[0] ?? '', 'bundle/apk');
      const { context, close } = await openStatic(apk);
      const evidence = await gatherStatic(context);
      close();
      for (const kind of ['container', 'signatures', 'native-libraries', 'dex'] as const) {
        const gathered = evidence[kind];
        expect(gathered?.status).toBe('ok');
        const sealed: unknown = JSON.parse(readFileSync(join(folder, `${kind}.json`), 'utf8'));
        expect(sealed).toEqual(gathered?.status === 'ok' ? JSON.parse(JSON.stringify(gathered.value)) : undefined);
      }
    }));
});
