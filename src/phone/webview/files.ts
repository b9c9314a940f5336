import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { AppHost } from '../app/runtime.ts';
import type { CdpSession } from './cdp.ts';

interface FileInput {
  accept: string[];
  capture: string | undefined;
}

/** Shows Android's chooser for `<input type=file>` and gives the page what was chosen. */
export async function chooseFilesFor(session: CdpSession, host: AppHost, folder: string): Promise<void> {
  let last = 0;
  const answer = async (backendNodeId: number, multiple: boolean): Promise<void> => {
    const { accept, capture } = await describe(session, backendNodeId);
    const chosen = await host.chooseFiles({ accept, multiple, capture });
    if (chosen === undefined || chosen.length === 0) return cancel(session, backendNodeId);
    const files: string[] = [];
    for (const file of chosen.slice(0, multiple ? 100 : 1)) {
      last += 1;
      // A folder each: the page sees the file's own name.
      const own = join(folder, String(last));
      await mkdir(own, { recursive: true });
      const path = join(own, safeName(file.name));
      await writeFile(path, file.bytes);
      files.push(path);
    }
    await session.send('DOM.setFileInputFiles', { files, backendNodeId });
  };
  session.on('Page.fileChooserOpened', (event) => {
    const { backendNodeId, mode } = event;
    // The element may be gone when the user has chosen.
    if (typeof backendNodeId === 'number') void answer(backendNodeId, mode === 'selectMultiple').catch(() => {});
  });
  await session.send('Page.setInterceptFileChooserDialog', { enabled: true });
}

async function describe(session: CdpSession, backendNodeId: number): Promise<FileInput> {
  const { node } = await session.send<{ node: { attributes?: readonly string[] } }>('DOM.describeNode', {
    backendNodeId,
  });
  const attributes = node.attributes ?? [];
  const attribute = (name: string): string | undefined => {
    const at = attributes.findIndex((word, index) => index % 2 === 0 && word === name);
    return at === -1 ? undefined : (attributes[at + 1] ?? '');
  };
  const capture = attribute('capture');
  return {
    accept: (attribute('accept') ?? '')
      .split(',')
      .map((type) => type.trim())
      .filter((type) => type !== ''),
    capture: capture === '' ? 'environment' : capture,
  };
}

async function cancel(session: CdpSession, backendNodeId: number): Promise<void> {
  const { object } = await session.send<{ object: { objectId: string } }>('DOM.resolveNode', { backendNodeId });
  await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: "function () { this.dispatchEvent(new Event('cancel', { bubbles: true })); }",
  });
}

function safeName(name: string): string {
  const base = basename(name).replaceAll(/[\0/\\]/g, '_');
  return base === '' || base === '.' || base === '..' ? 'file' : base;
}
