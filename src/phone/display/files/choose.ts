import type { FileRequest } from '../../app/runtime.ts';
import type { ChosenFile, SystemBrowser } from '../options.ts';
import type { SurfaceContext, SurfaceDefinition } from '../surface.ts';
import { cameraCapture } from '../surfaces/camera.ts';
import { chooser } from '../surfaces/chooser.ts';
import { documents } from '../surfaces/documents.ts';
import { photoPicker } from '../surfaces/photo-picker.ts';
import { accepts, cameraFile, readSample, sampleFiles } from './samples.ts';

/** Opens a surface and waits for its answer. */
export type Ask = <Answer>(
  define: (answer: (value: Answer | undefined) => void) => SurfaceDefinition,
) => Promise<Answer | undefined>;

interface Chain {
  request: FileRequest;
  owner: { package: string; camera: boolean };
  context: SurfaceContext;
  browser: SystemBrowser;
  ask: Ask;
}

/** What `<input type=file>` leads to: a chooser where the camera is offered too, then the camera, the photo picker or the documents. */
export async function chooseFiles(chain: Chain): Promise<readonly ChosenFile[] | undefined> {
  const { request, owner, ask, context } = chain;
  const sources = sourcesOf(request, owner.camera);
  const items = sources.map((source) => sourceItems[source]);
  const index =
    sources.length === 1
      ? 0
      : await ask<number>((answer) => chooser({ title: '', items, owner: owner.package }, context, answer));
  const source = index === undefined ? undefined : sources[index];
  if (source === undefined) return undefined;
  return source === 'files' ? fromFiles(chain) : fromCamera(chain, source === 'video');
}

type Source = 'camera' | 'video' | 'files';

const sourceItems: Readonly<Record<Source, { label: string; package: string }>> = {
  camera: { label: '相机', package: 'com.android.camera2' },
  video: { label: '摄像机', package: 'com.android.camera2' },
  files: { label: '文件', package: 'com.android.documentsui' },
};

function sourcesOf(request: FileRequest, camera: boolean): Source[] {
  const kinds = request.accept.map((entry) => entry.trim().toLowerCase());
  const wants = (kind: string): boolean => kinds.some((entry) => entry.startsWith(`${kind}/`));
  const image = wants('image') || kinds.some((entry) => /^\.(?:jpe?g|png|webp)$/.test(entry));
  const sources: Source[] = ['files'];
  if (!camera) return sources;
  if (wants('video')) sources.unshift('video');
  if (image || (request.capture !== undefined && !wants('video'))) sources.unshift('camera');
  return sources;
}

async function fromCamera({ owner, context, browser, ask }: Chain, video: boolean): Promise<ChosenFile[] | undefined> {
  const taken = await ask<true>((answer) => cameraCapture(owner.package, video, answer));
  return taken === undefined ? undefined : [await readSample(cameraFile(video, context.now(), browser))];
}

async function fromFiles({ request, owner, context, browser, ask }: Chain): Promise<ChosenFile[] | undefined> {
  const files = sampleFiles(context.now(), browser).filter((file) => accepts(request.accept, file));
  const visual = files.length > 0 && files.every((file) => /^(?:image|video)\//.test(file.mimeType));
  const pick = visual && context.apiLevel >= 33 ? photoPicker : documents;
  const indexes = await ask<readonly number[]>((answer) => pick(files, request.multiple, owner.package, answer));
  if (indexes === undefined) return undefined;
  return Promise.all(indexes.flatMap((index) => files[index] ?? []).map(readSample));
}
