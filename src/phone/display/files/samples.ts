import type { ChosenFile, SystemBrowser } from '../options.ts';
import { escapeHtml } from '../view/html.ts';
import { mp4Header, silentWave, smallPdf } from './formats.ts';

/** A file that the phone offers. Its bytes are made when it is chosen. */
export interface SampleFile {
  name: string;
  mimeType: string;
  bytes(): Promise<Uint8Array> | Uint8Array;
}

/** What lies on the phone: pictures, a video, a recording, documents. Times are the phone's. */
export function sampleFiles(now: number, browser: SystemBrowser): readonly SampleFile[] {
  const day = stamp(now - 86_400_000);
  return [
    photo(`IMG_${day}_1.jpg`, '示例照片 1', now, browser),
    photo(`IMG_${day}_2.jpg`, '示例照片 2', now, browser),
    { name: `VID_${day}.mp4`, mimeType: 'video/mp4', bytes: mp4Header },
    { name: `录音_${day}.wav`, mimeType: 'audio/wav', bytes: silentWave },
    { name: '申请材料.pdf', mimeType: 'application/pdf', bytes: smallPdf },
    { name: '情况说明.txt', mimeType: 'text/plain', bytes: () => new TextEncoder().encode('情况说明：示例文本。\n') },
  ];
}

/** What the camera took at `now`. */
export function cameraFile(video: boolean, now: number, browser: SystemBrowser): SampleFile {
  if (video) return { name: `VID_${stamp(now)}.mp4`, mimeType: 'video/mp4', bytes: mp4Header };
  return photo(`IMG_${stamp(now)}.jpg`, '虚拟手机拍摄', now, browser);
}

export async function readSample(file: SampleFile): Promise<ChosenFile> {
  return { name: file.name, mimeType: file.mimeType, bytes: await file.bytes() };
}

/** Whether an `accept` attribute admits a file. Empty admits everything. */
export function accepts(accept: readonly string[], file: { name: string; mimeType: string }): boolean {
  const wanted = accept.map((entry) => entry.trim().toLowerCase()).filter((entry) => entry !== '');
  if (wanted.length === 0) return true;
  return wanted.some((entry) => {
    if (entry.startsWith('.')) return extensionMatches(entry, file.name);
    if (entry === '*/*') return true;
    if (entry.endsWith('/*')) return file.mimeType.startsWith(entry.slice(0, -1));
    return entry === file.mimeType;
  });
}

function extensionMatches(extension: string, name: string): boolean {
  const same = extension === '.jpeg' ? '.jpg' : extension;
  return name.toLowerCase().endsWith(same);
}

function photo(name: string, words: string, now: number, browser: SystemBrowser): SampleFile {
  const size = { width: 960, height: 1280 };
  const html =
    `<div style="left:0;top:0;width:960px;height:1280px;background:linear-gradient(#7db4e6,#cfe3f2 55%,#6b8f5a 55%,#40603a)"></div>` +
    `<div style="left:0;width:960px;top:1180px;text-align:center;font-size:44px;color:#fff">${escapeHtml(words)} ${stamp(now)}</div>`;
  return { name, mimeType: 'image/jpeg', bytes: () => browser.draw(html, size, 'jpeg') };
}

function stamp(now: number): string {
  return new Date(now).toISOString().replace(/[-:]/g, '').replace('T', '_').slice(0, 15);
}
