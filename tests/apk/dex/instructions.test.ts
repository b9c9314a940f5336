import { expect, test } from 'vitest';

import {
  instructionReference,
  instructionUnits,
  payloadUnits,
  referenceKinds,
} from '../../../src/apk/dex/instructions.ts';

test.each([
  [0x00, 1, 'nop'],
  [0x18, 5, 'none'],
  [0x1a, 2, 'string16'],
  [0x1b, 3, 'string32'],
  [0x24, 3, 'type'],
  [0x52, 2, 'read'],
  [0x6d, 2, 'write'],
  [0x6e, 3, 'method'],
  [0x73, 1, 'unused'],
  [0x78, 3, 'method'],
  [0xe2, 2, 'none'],
  [0xe3, 1, 'unused'],
  [0xfa, 4, 'method'],
  [0xfd, 3, 'call-site'],
  [0xfe, 2, 'method-handle'],
])('opcode %i takes %i units and refers to %s', (opcode, units, reference) => {
  expect(instructionUnits[opcode]).toBe(units);
  expect(referenceKinds[instructionReference[opcode] ?? -1]).toBe(reference);
});

test('every opcode has a width', () => {
  expect([...instructionUnits].every((units) => units >= 1 && units <= 5)).toBe(true);
});

test.each([
  ['packed switch of 3', [0x0100, 3], 10],
  ['sparse switch of 3', [0x0200, 3], 14],
  ['5 bytes of data', [0x0300, 1, 5, 0], 7],
  ['70,000 words of data', [0x0300, 4, 0x1170, 1], 140_004],
  ['plain nop', [0x0000, 9], 1],
  ['payload cut off at its start', [0x0100], 1],
])('%s', (_, units, expected) => {
  expect(payloadUnits(Uint16Array.from(units), 0, units.length)).toBe(expected);
});
