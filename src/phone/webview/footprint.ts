import type { Footprint } from '../app/runtime.ts';
import type { Browser, BrowserPage } from './browser.ts';

/** Longest wait for a renderer that is asked to tidy up, or what it holds. */
const WITHIN = 5000;

interface ProcessInfo {
  type: string;
  /** Seconds. */
  cpuTime: number;
}

/** Bytes. What is not asked of every version may be missing. */
interface HeapUsage {
  usedSize: number;
  embedderHeapUsedSize?: number;
  backingStorageSize?: number;
}

/**
 * What the page's own objects take. Pages of the process that a browser shares among all it does (its size by the host's account grows and
 * shrinks by megabytes with what the machine is busy with) say nothing about an app.
 */
export async function footprintOf(browser: Browser, page: BrowserPage): Promise<Footprint> {
  const [heap, { processInfo }] = await Promise.all([
    page.session.send<HeapUsage>('Runtime.getHeapUsage', {}, WITHIN),
    browser.connection.browser.send<{ processInfo: ProcessInfo[] }>('SystemInfo.getProcessInfo', {}, WITHIN),
  ]);
  const bytes = heap.usedSize + (heap.embedderHeapUsedSize ?? 0) + (heap.backingStorageSize ?? 0);
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  return { held: Math.round(bytes / 1024), processorSeconds: pages.reduce((sum, { cpuTime }) => sum + cpuTime, 0) };
}

/** As onTrimMemory tells a WebView: garbage is collected, and caches are let go. */
export async function trimMemory(page: BrowserPage): Promise<void> {
  await page.session.send('HeapProfiler.collectGarbage', {}, WITHIN).catch(() => {});
  await page.session.send('Memory.simulatePressureNotification', { level: 'critical' }, WITHIN).catch(() => {});
}
