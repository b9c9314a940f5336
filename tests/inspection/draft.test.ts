import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { discardDrafts, startFolder } from '../../src/inspection/draft.ts';
import { inFolder } from '../support/zhijian.ts';

describe('startFolder', () => {
  it('gives the draft the next free name and tells it to what is written last', () =>
    inFolder(async (out) => {
      mkdirSync(join(out, 'app-1'));
      mkdirSync(join(out, 'app-1-2'));
      const draft = startFolder(out);
      const { folder, completed } = await draft.finish('app-1', async (id) => {
        writeFileSync(join(draft.path, 'id'), id);
        return id.length;
      });
      expect(folder).toBe(join(out, 'app-1-3'));
      expect(readFileSync(join(folder, 'id'), 'utf8')).toBe('app-1-3');
      expect(completed).toBe(7);
    }));

  it('takes another name when its own is taken meanwhile', () =>
    inFolder(async (out) => {
      const draft = startFolder(out);
      let turns = 0;
      const { folder } = await draft.finish('app', async (id) => {
        turns += 1;
        writeFileSync(join(draft.path, 'id'), id);
        if (turns > 1) return;
        mkdirSync(join(out, 'app'));
        writeFileSync(join(out, 'app/taken'), '');
      });
      expect(folder).toBe(join(out, 'app-2'));
      expect(readFileSync(join(folder, 'id'), 'utf8')).toBe('app-2');
    }));

  it('leaves nothing when discarded, and no listeners either way', () =>
    inFolder(async (out) => {
      const before = process.listenerCount('SIGINT') + process.listenerCount('exit');
      startFolder(out).discard();
      await startFolder(out).finish('kept', async () => {});
      expect(readdirSync(out)).toEqual(['kept']);
      expect(process.listenerCount('SIGINT') + process.listenerCount('exit')).toBe(before);
    }));
});

describe('discardDrafts', () => {
  it('removes those of one process', () =>
    inFolder(async (out) => {
      for (const name of ['.partial-7-a', '.partial-77-a', 'app-1']) mkdirSync(join(out, name));
      discardDrafts(out, 7);
      expect(readdirSync(out).sort()).toEqual(['.partial-77-a', 'app-1']);
      expect(() => discardDrafts(join(out, 'absent'), 7)).not.toThrow();
    }));
});
