import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';

/** A packet as the host sees it. */
export interface Packet {
  command: string;
  arg0: number;
  arg1: number;
  payload: Buffer;
}

export function packet(command: string, arg0: number, arg1: number, payload: string | Uint8Array = ''): Buffer {
  const data = Buffer.from(payload as Uint8Array);
  const header = Buffer.alloc(24);
  header.write(command, 'latin1');
  header.writeUInt32LE(arg0, 4);
  header.writeUInt32LE(arg1, 8);
  header.writeUInt32LE(data.length, 12);
  header.writeUInt32LE((header.readUInt32LE(0) ^ 0xffffffff) >>> 0, 20);
  return Buffer.concat([header, data]);
}

/** The host's side of the transport, by hand: one packet at a time. */
export class Host {
  readonly socket: Socket;
  #buffer = Buffer.alloc(0);

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (chunk) => {
      this.#buffer = Buffer.concat([this.#buffer, chunk]);
      socket.emit('packets');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => socket.emit('packets'));
  }

  static async connect(port: number, version = 0x01000001, maxData = 1024 * 1024): Promise<Host> {
    const host = await Host.open(port);
    host.send(packet('CNXN', version, maxData, 'host::features=shell_v2'));
    const answer = await host.next();
    if (answer?.command !== 'CNXN') throw new Error(`answered ${answer?.command}`);
    return host;
  }

  static async open(port: number): Promise<Host> {
    const socket = createConnection(port, '127.0.0.1');
    await once(socket, 'connect');
    return new Host(socket);
  }

  send(bytes: Buffer): void {
    this.socket.write(bytes);
  }

  /** Undefined once the device has closed the connection. */
  async next(): Promise<Packet | undefined> {
    for (;;) {
      const length = this.#buffer.length >= 24 ? this.#buffer.readUInt32LE(12) : Infinity;
      if (this.#buffer.length >= 24 + length) break;
      if (this.socket.destroyed) return undefined;
      await once(this.socket, 'packets');
    }
    const length = this.#buffer.readUInt32LE(12);
    const taken = this.#buffer.subarray(0, 24 + length);
    this.#buffer = this.#buffer.subarray(24 + length);
    return {
      command: taken.toString('latin1', 0, 4),
      arg0: taken.readUInt32LE(4),
      arg1: taken.readUInt32LE(8),
      payload: taken.subarray(24),
    };
  }

  /** Opens a service, sends `input` and takes all that comes until the device closes. */
  async call(service: string, input: Uint8Array = new Uint8Array(), local = 1): Promise<Buffer> {
    this.send(packet('OPEN', local, 0, `${service}\0`));
    const opened = await this.next();
    if (opened?.command !== 'OKAY') throw new Error(`refused: ${service}`);
    const remote = opened.arg0;
    if (input.length > 0) this.send(packet('WRTE', local, remote, input));
    const output: Buffer[] = [];
    for (let answer = await this.next(); answer !== undefined; answer = await this.next()) {
      if (answer.command === 'CLSE') {
        this.send(packet('CLSE', local, remote));
        break;
      }
      if (answer.command !== 'WRTE') continue;
      output.push(answer.payload);
      this.send(packet('OKAY', local, remote));
    }
    return Buffer.concat(output);
  }

  close(): void {
    this.socket.destroy();
  }
}
