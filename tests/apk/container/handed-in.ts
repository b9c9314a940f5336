import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

import type { Container } from '../../../src/apk/container/model.ts';
import { openContainer } from '../../../src/apk/container/open.ts';
import { Budget, defaultLimits } from '../../../src/shared/budget.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'zhijian-container-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A file as it is handed in; gone when the test is over. */
function handedIn(name: string, bytes: Buffer | string): string {
  const path = join(folder(), name);
  writeFileSync(path, bytes);
  return path;
}

export function handedInFolder(files: Readonly<Record<string, Buffer | string>>): string {
  const path = join(folder(), 'splits');
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), bytes);
  }
  return path;
}

export function openPath(path: string): Container {
  const container = openContainer(path, new Budget(defaultLimits));
  onTestFinished(() => container.close());
  return container;
}

export function openBytes(name: string, bytes: Buffer | string): Container {
  return openPath(handedIn(name, bytes));
}

/** `base base.apk`, `split zh.apk` … */
export function outline(container: Container): string[] {
  return container.parts.map(({ role, name }) => `${role} ${name}`);
}

/** `code place` of each of the container's own problems. */
export function defects(container: Container): string[] {
  return container.problems.map(({ code, place }) => `${code} ${place}`.trim());
}

/** The code and message of the error that `act` throws. */
export function thrown(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return `${(error as { code?: unknown }).code}: ${(error as Error).message}`;
  }
  return 'nothing thrown';
}
