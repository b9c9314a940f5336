import type { Readable } from 'node:stream';

import { createPipe, type Pipe } from '../../shell/pipe.ts';
import { ByteReader } from '../bytes.ts';
import type { DeviceServices } from '../services.ts';
import type { AdbStream } from '../stream.ts';
import { terminalInput, terminalOutput } from './terminal.ts';

export interface ShellRequest {
  /** Empty: commands come from stdin. */
  commandLine: string;
  /** Shell protocol (`v2`): separate stderr, exit code, an end of stdin. */
  protocol: boolean;
  /** A terminal: echo, prompt, CR LF. */
  terminal: boolean;
}

/** Packets of the shell protocol (AOSP `packages/modules/adb/shell_protocol.h`). */
const packetId = { stdin: 0, stdout: 1, stderr: 2, exit: 3, closeStdin: 4 } as const;

/** Far above a window size; a longer one is garbage. */
const maxControlPacket = 64 * 1024;
/** Hosts read this protocol in buffers of this order. */
const maxOutput = 64 * 1024;

/** Runs one `shell:` or `exec:` service to its end. */
export async function serveShell(request: ShellRequest, stream: AdbStream, services: DeviceServices): Promise<void> {
  const { protocol, terminal } = request;
  const send = async (id: number, text: string | Uint8Array): Promise<void> => {
    const bytes = terminal ? terminalOutput(text) : Buffer.from(text);
    if (!protocol) return stream.write(bytes);
    for (let at = 0; at < bytes.length; at += maxOutput)
      await stream.write(shellPacket(id, bytes.subarray(at, at + maxOutput)));
  };
  const raw = protocol ? unwrapStdin(stream.input) : stream.input;
  const stdin = terminal ? terminalInput(raw, (echo) => send(packetId.stdout, echo)) : raw;
  const code = await services.shell(request.commandLine, {
    stdin,
    out: (text) => send(packetId.stdout, text),
    // A terminal has one output, and so has a shell without the protocol.
    error: (text) => send(terminal ? packetId.stdout : packetId.stderr, text),
    signal: stream.signal,
    ...(terminal ? { prompt: true } : {}),
  });
  stdin.destroy();
  if (protocol) await stream.write(shellPacket(packetId.exit, Buffer.of(code & 0xff)));
}

function shellPacket(id: number, data: Uint8Array): Buffer {
  const packet = Buffer.allocUnsafe(5 + data.length);
  packet.writeUInt8(id, 0);
  packet.writeUInt32LE(data.length, 1);
  packet.set(data, 5);
  return packet;
}

/** The stdin that the host sends in packets. */
function unwrapStdin(input: Readable): Readable {
  const stdin = createPipe();
  void forward(new ByteReader(input), stdin).finally(() => stdin.end());
  return stdin.readable;
}

async function forward(packets: ByteReader, stdin: Pipe): Promise<void> {
  for (;;) {
    const header = await packets.exactly(5);
    if (header === undefined) return;
    const id = header.readUInt8(0);
    let length = header.readUInt32LE(1);
    if (id === packetId.closeStdin) stdin.end();
    if (id !== packetId.stdin && length > maxControlPacket) return;
    while (length > 0) {
      const part = await packets.some(length);
      if (part === undefined) return;
      length -= part.length;
      // After the program's end the host may still send: taken and dropped.
      if (id === packetId.stdin) await stdin.write(part).catch(() => undefined);
    }
  }
}
