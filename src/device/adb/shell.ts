import { AdbFailure } from './failure.ts';
import { openService } from './host.ts';
import { packetKind, ShellPackets } from './shell-packets.ts';
import { type AdbSocket, type CallLimits } from './socket.ts';

/** A phone by its serial at an adb server. */
export interface AdbTarget {
  port: number;
  serial: string;
}

export interface ShellOutput {
  exitCode: number;
  stdout: Buffer;
  stderr: Buffer;
}

/** No command of ours prints more; a phone that does is broken or hostile. */
const outputLimit = 64 * 1024 * 1024;

/** Runs a command line to its end. Throws AdbFailure. */
export async function runShell(target: AdbTarget, line: string, limits: CallLimits = {}): Promise<ShellOutput> {
  const socket = await openService(target.port, target.serial, `shell,v2,raw:${line}`, limits);
  try {
    return await collect(socket);
  } finally {
    socket.close();
  }
}

async function collect(socket: AdbSocket): Promise<ShellOutput> {
  const packets = new ShellPackets();
  const out: Buffer[] = [];
  const error: Buffer[] = [];
  let size = 0;
  for (let chunk = await socket.some(); chunk !== undefined; chunk = await socket.some()) {
    size += chunk.length;
    if (size > outputLimit) throw new AdbFailure('refused', `a command printed more than ${outputLimit} bytes`);
    for (const { kind, data } of packets.read(chunk)) {
      if (kind === packetKind.stdout) out.push(data);
      else if (kind === packetKind.stderr) error.push(data);
      else if (kind === packetKind.exit) {
        return { exitCode: data[0] ?? 0, stdout: Buffer.concat(out), stderr: Buffer.concat(error) };
      }
    }
  }
  throw new AdbFailure('closed', 'the phone hung up before the command ended');
}

export interface ShellStream {
  /** Resolves when the command or the connection ended, to what ended it where that was a failure. Never rejects. */
  readonly ended: Promise<Error | undefined>;
  stop(): void;
}

/** A command that runs until it is stopped, such as logcat. Resolves once the phone has taken it. Throws AdbFailure. */
export async function streamShell(
  target: AdbTarget,
  line: string,
  onStdout: (chunk: Buffer) => void,
  limits: CallLimits = {},
): Promise<ShellStream> {
  const socket = await openService(target.port, target.serial, `shell,v2,raw:${line}`, limits);
  socket.unlimited();
  return { ended: follow(socket, onStdout), stop: () => socket.close() };
}

async function follow(socket: AdbSocket, onStdout: (chunk: Buffer) => void): Promise<Error | undefined> {
  const packets = new ShellPackets();
  try {
    for (let chunk = await socket.some(); chunk !== undefined; chunk = await socket.some()) {
      for (const { kind, data } of packets.read(chunk)) {
        if (kind === packetKind.stdout) onStdout(data);
        if (kind === packetKind.exit) return undefined;
      }
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    socket.close();
  }
}
