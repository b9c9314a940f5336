import { describe, expect, it } from 'vitest';

import { compareSums } from '../../../src/evidence/seal/compare-sums.ts';
import { digestBytes } from '../../../src/evidence/seal/digest.ts';
import { parseSums, writeSums } from '../../../src/evidence/seal/sums.ts';

const index = digestBytes(Buffer.from('{}'));
const stamp = digestBytes(Buffer.from('stamp'));
const found = new Map([
  ['bundle.json', index],
  ['bundle.json.tsr', stamp],
]);
const sums = (digest: 'sha256' | 'sm3', ...files: string[]) =>
  writeSums({ files: new Map(files.map((file) => [file, found.get(file)?.[digest] ?? '0'.repeat(64)])) });
const both = ['bundle.json', 'bundle.json.tsr'];

describe('the seals of a bundle', () => {
  it.each([
    ['another first file', `${index.sha256}  bundle.json.tsr\n`],
    ['a file that nobody puts there', `${index.sha256}  bundle.json\n${index.sha256}  ../../etc/passwd\n`],
    ['a file twice', `${index.sha256}  bundle.json\n${index.sha256}  bundle.json\n`],
    [
      'another order',
      `${sums('sha256', 'bundle.json')}${'0'.repeat(64)}  bundle.json.tsr\n${'0'.repeat(64)}  bundle.json.tsq\n`,
    ],
    ['capitals', sums('sha256', 'bundle.json').toUpperCase()],
    ['no line end', sums('sha256', 'bundle.json').trimEnd()],
    ['nothing', ''],
  ])('are not read with %s', (_, text) => expect(parseSums(text)).toBeUndefined());

  it('agree with what they seal', () => {
    const { differences, named } = compareSums(
      { sha256: sums('sha256', ...both), sm3: sums('sm3', ...both) },
      true,
      found,
    );
    expect(differences).toEqual([]);
    expect([...named].toSorted()).toEqual(['bundle.json', 'bundle.json.sha256', 'bundle.json.sm3', 'bundle.json.tsr']);
  });

  it('are both wanted since version 3, one before', () => {
    const texts = { sha256: sums('sha256', 'bundle.json'), sm3: undefined };
    expect(compareSums(texts, true, found).differences).toEqual([{ file: 'bundle.json.sm3', kind: 'missing' }]);
    expect(compareSums(texts, false, found).differences).toEqual([]);
  });

  it('are named where one of them forgot a file that is there, or made one up that is not', () => {
    const forgot = { sha256: sums('sha256', 'bundle.json'), sm3: sums('sm3', ...both) };
    expect(compareSums(forgot, true, found).differences).toEqual([{ file: 'bundle.json.sha256', kind: 'changed' }]);
    const madeUp = { sha256: sums('sha256', 'bundle.json', 'bundle.json.tsq'), sm3: sums('sm3', 'bundle.json') };
    expect(compareSums(madeUp, true, found).differences).toEqual([{ file: 'bundle.json.sha256', kind: 'changed' }]);
  });

  it('name a file that both know and nobody finds', () => {
    const files = ['bundle.json', 'bundle.json.tsq'];
    const { differences } = compareSums({ sha256: sums('sha256', ...files), sm3: sums('sm3', ...files) }, true, found);
    expect(differences).toEqual([{ file: 'bundle.json.tsq', kind: 'missing' }]);
  });
});
