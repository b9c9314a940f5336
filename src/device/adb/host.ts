import { AdbFailure } from './failure.ts';
import { AdbSocket, type CallLimits } from './socket.ts';

/** Milliseconds that the server itself may take to answer. */
const serverTime = 5000;

/** The server that `adb` clients of this machine share unless told otherwise. */
export function adbServerPort(environment: NodeJS.ProcessEnv = process.env): number {
  const port = Number(environment['ANDROID_ADB_SERVER_PORT']);
  return Number.isInteger(port) && port > 0 && port < 65536 ? port : 5037;
}

/** A line of `adb devices -l`. */
export interface AttachedDevice {
  serial: string;
  /** `device`, `offline`, `unauthorized`, `no permissions`, `authorizing`, `connecting`, `recovery` … */
  state: string;
  /** `product`, `model`, `device`, `transport_id` as the server tells them. */
  properties: Readonly<Record<string, string>>;
}

/** Protocol version of the server: 41 for every release since 2018. Throws AdbFailure. */
export async function serverVersion(port: number, limits: CallLimits = {}): Promise<number> {
  return Number.parseInt(await ask(port, 'host:version', limits), 16);
}

export async function attachedDevices(port: number, limits: CallLimits = {}): Promise<AttachedDevice[]> {
  return readDevices(await ask(port, 'host:devices-l', limits));
}

/** The lines of `adb devices -l`. */
export function readDevices(lines: string): AttachedDevice[] {
  return lines.split('\n').flatMap((line) => {
    const match = /^(\S+)\s+(no permissions|\S+)(.*)$/.exec(line);
    if (match === null) return [];
    const [, serial = '', state = '', rest = ''] = match;
    const pairs = [...rest.matchAll(/(?:^|\s)(product|model|device|transport_id):(\S+)/g)];
    return [{ serial, state, properties: Object.fromEntries(pairs.map(([, key, value]) => [key ?? '', value ?? ''])) }];
  });
}

/** Attaches a phone over TCP. The server's words; it says OKAY to failures too. */
export function connectTcp(port: number, serial: string, limits: CallLimits = {}): Promise<string> {
  return ask(port, `host:connect:${serial}`, limits);
}

export async function disconnectTcp(port: number, serial: string, limits: CallLimits = {}): Promise<void> {
  try {
    await ask(port, `host:disconnect:${serial}`, limits);
  } catch (error) {
    // Not attached is what was wanted.
    if (!(error instanceof AdbFailure) || error.kind === 'server-down' || error.kind === 'timeout') throw error;
  }
}

export async function removeForward(port: number, serial: string, localPort: number): Promise<void> {
  const socket = AdbSocket.open(port, { timeout: serverTime });
  try {
    await socket.request(`host-serial:${serial}:killforward:tcp:${localPort}`);
  } finally {
    socket.close();
  }
}

/** Opens a service of the phone (`shell,v2,raw:…`, `sync:`, `localabstract:…`). Throws AdbFailure. The caller closes it. */
export async function openService(
  port: number,
  serial: string,
  service: string,
  limits: CallLimits = {},
): Promise<AdbSocket> {
  const socket = AdbSocket.open(port, limits);
  try {
    await socket.request(`host:transport:${serial}`);
    await socket.request(service);
    return socket;
  } catch (error) {
    socket.close();
    throw error;
  }
}

async function ask(port: number, request: string, limits: CallLimits): Promise<string> {
  const socket = AdbSocket.open(port, { timeout: serverTime, ...limits });
  try {
    await socket.request(request);
    return await socket.text();
  } finally {
    socket.close();
  }
}
