import { duplexPair, type Duplex } from 'node:stream';

import type { System } from './system.ts';

/** TCP port of the UiAutomator2 server on the phone. */
const automationPort = 'tcp:6790';

/** What `adb forward` reaches: the UiAutomator2 server and the DevTools of running WebViews. undefined refuses. */
export async function openSocket(system: System, name: string): Promise<Duplex | undefined> {
  if (name === automationPort) return connectAutomation(system);
  const pid = /^localabstract:webview_devtools_remote_(\d+)$/.exec(name)?.[1];
  if (pid === undefined) return undefined;
  return system.activities
    .running()
    .find(({ process }) => String(process.pid) === pid)
    ?.runtime?.openDevTools();
}

async function connectAutomation({ automation }: System): Promise<Duplex | undefined> {
  const [near, far] = duplexPair();
  // Either end may vanish without a goodbye: the host's stream is cut, the server is killed.
  near.on('close', () => far.destroy());
  far.on('close', () => {
    if (!far.writableFinished) near.destroy();
  });
  if (await automation.connect(far)) return near;
  near.destroy();
  return undefined;
}
