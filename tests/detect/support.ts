import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Capture } from '../../src/evidence/screen/capture.ts';
import { readSource } from '../../src/evidence/screen/source.ts';

/** A capture of a stored tree. */
export function fixture(name: string, more: Partial<Capture> = {}): Capture {
  const xml = readFileSync(fileURLToPath(new URL(`fixtures/${name}.xml`, import.meta.url)), 'utf8');
  return captureOf(xml, more);
}

function captureOf(xml: string, more: Partial<Capture> = {}): Capture {
  const { tree, toasts } = readSource(xml);
  return {
    at: '2026-11-23T06:30:00.000Z',
    deviceAt: '2026-11-23T06:30:00.000Z',
    elapsed: 0,
    package: 'cn.gov.specimen',
    activity: '.MainActivity',
    url: undefined,
    display: { width: 1080, height: 2340, density: 480 },
    windows: [],
    tree,
    xml,
    screenshot: undefined,
    secure: false,
    howSeen: 'tree',
    toasts,
    keyboard: false,
    network: 'online',
    pid: 4242,
    faults: [],
    ...more,
  };
}
