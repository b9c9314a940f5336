import { describe, expect, it } from 'vitest';

import { processorShare } from '../../../../src/gather/dynamic/stability/read/cpuinfo.ts';
import { framesIn } from '../../../../src/gather/dynamic/stability/read/gfxinfo.ts';
import { growthOf, pssOf } from '../../../../src/gather/dynamic/stability/read/meminfo.ts';
import { bytesOf, uidIn } from '../../../../src/gather/dynamic/stability/read/netstats.ts';
import { periodOf } from '../../../../src/gather/dynamic/stability/read/period.ts';

describe('dumpsys netstats', () => {
  const dump = `Dev stats:
  ident=[] uid=-1 set=ALL tag=0x0
    NetworkStatsHistory: bucketDuration=7200
      st=1 rb=999 rp=1 tb=999 tp=1 op=0
UID stats:
  Pending bytes: 0
  Complete history:
  ident=[{type=1}] uid=10147 set=DEFAULT tag=0x0
    NetworkStatsHistory: bucketDuration=7200
      st=1 rb=100 rp=1 tb=20 tp=1 op=0
      st=2 rb=5 rp=1 tb=1 tp=1 op=0
  ident=[{type=1}] uid=10147 set=FOREGROUND tag=0x0
    NetworkStatsHistory: bucketDuration=7200
      st=2 rb=1000 rp=1 tb=200 tp=1 op=0
  ident=[{type=1}] uid=10148 set=DEFAULT tag=0x0
    NetworkStatsHistory: bucketDuration=7200
      st=1 rb=7 rp=1 tb=7 tp=1 op=0
  ident=[{type=1}] uid=10147 set=DEFAULT tag=0xff01
    NetworkStatsHistory: bucketDuration=7200
      st=1 rb=50 rp=1 tb=10 tp=1 op=0
UID tag stats:
  ident=[{type=1}] uid=10147 set=DEFAULT tag=0x0
    NetworkStatsHistory: bucketDuration=7200
      st=1 rb=50 rp=1 tb=10 tp=1 op=0`;

  it('sums the untagged histories of one uid, in front and in the background', () => {
    expect(bytesOf(dump, 10_147)).toEqual({ received: 1105, sent: 221 });
  });

  it('tells a uid that moved nothing from a phone that tells nothing', () => {
    expect(bytesOf(dump, 10_999)).toEqual({ received: 0, sent: 0 });
    expect(bytesOf('Can not dump', 10_147)).toBeUndefined();
  });

  it('takes the uid of the very package', () => {
    expect(uidIn('package:cn.gov.app.more uid:10148\npackage:cn.gov.app uid:10147\n', 'cn.gov.app')).toBe(10_147);
    expect(uidIn('', 'cn.gov.app')).toBeUndefined();
  });
});

describe('a rhythm', () => {
  it.each([
    ['bursts that come evenly, as far as readings tell', [9, 20, 29, 41], 1, 10.7],
    ['two bursts are none', [10, 20], 1, null],
    ['uneven ones are none', [3, 5, 30, 34], 1, null],
    ['none at all', [], 5, null],
  ])('%s', (_, bursts, every, period) => expect(periodOf(bursts, every)).toBe(period));
});

describe('dumpsys meminfo', () => {
  const summary = `Total PSS by process:
    120,330K: cn.gov.app (pid 4117 / activities)
     60,000K: com.google.android.webview:sandboxed_process0:org.chromium (pid 4200)
     20,000K: cn.gov.app:push (pid 4118)
     99,000K: cn.gov.app.other (pid 4300)

Total PSS by OOM adjustment:
    120,330K: Foreground
        120,330K: cn.gov.app (pid 4117 / activities)`;

  it('counts every process of the app and the pages of its WebView, once', () => {
    expect(pssOf(summary, 'cn.gov.app')).toBe(200_330);
    expect(pssOf(summary, 'cn.gov.absent')).toBeUndefined();
  });

  it.each([
    ['a leak', [100, 130, 160, 190, 220, 250], 30],
    ['caches that fill', [100, 180, 200, 201, 200, 201], 0],
    ['one jump', [100, 100, 100, 160, 160, 160], 0],
    ['one round', [100], 0],
  ])('%s', (_, rounds, growth) => expect(growthOf(rounds)).toBeCloseTo(growth, -1));
});

describe('dumpsys gfxinfo', () => {
  it('reads the counts of Android 12 and later, legacy ones apart', () => {
    const text = `Total frames rendered: 300
Janky frames (legacy): 99 (33.00%)
Janky frames: 12 (4.00%)
50th percentile: 7ms
90th percentile: 15ms
99th percentile: 40ms`;
    expect(framesIn(text)).toEqual({ total: 300, janky: 12, p50: 7, p90: 15, p99: 40 });
    expect(framesIn('No process found for: cn.gov.app')).toBeUndefined();
  });
});

describe('dumpsys cpuinfo', () => {
  const dump = `Load: 1 / 1 / 1
CPU usage from 30000ms to 0ms ago (2026-11-23 06:30:00.000 to 2026-11-23 06:30:30.000):
  12% 1043/system_server: 8% user + 4% kernel
  3.5% 4117/cn.gov.app: 3% user + 0.5% kernel / faults: 40 minor
  1.5% 4118/cn.gov.app:push: 1% user + 0.5% kernel
  9% 4300/cn.gov.app.other: 9% user + 0% kernel
17% TOTAL: 12% user + 5% kernel`;

  it('adds up the processes of the app, and knows an idle one from none', () => {
    expect(processorShare(dump, 'cn.gov.app')).toBe(5);
    expect(processorShare(dump, 'cn.gov.idle')).toBe(0);
    expect(processorShare('', 'cn.gov.app')).toBeUndefined();
  });
});
