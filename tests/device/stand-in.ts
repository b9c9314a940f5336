import { createServer, type Server, type Socket } from 'node:net';

/** What a phone of the stand-in answers to a command line. */
export interface Answer {
  stdout?: string | Buffer;
  stderr?: string;
  exitCode?: number;
}

export interface StandInPhone {
  state: string;
  /** undefined: `inaccessible or not found`, 127. `hang`: never answers. `drop`: hangs up in the middle. */
  shell: (line: string) => Answer | 'hang' | 'drop' | undefined;
  /** Answer to `exec:` after so many bytes came. */
  exec?: (line: string, bytes: Buffer) => string;
  /** Files by path, for `sync:`. */
  files?: Map<string, Buffer>;
  /** Answer of a local socket to whatever is sent. */
  sockets?: Map<string, string>;
}

/** An adb server with phones of its own: the host protocol as real servers speak it, and nothing behind it. */
export class StandIn {
  readonly phones = new Map<string, StandInPhone>();
  readonly lines: string[] = [];
  readonly requests: string[] = [];
  /** Phones that `host:connect` brings back. */
  readonly reachable = new Map<string, StandInPhone>();
  #server: Server | undefined;
  readonly #sockets = new Set<Socket>();
  port = 0;

  async listen(port = 0): Promise<this> {
    this.#server = createServer((socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => this.#sockets.delete(socket));
      void this.#serve(socket);
    });
    await new Promise<void>((resolve) => this.#server?.listen(port, '127.0.0.1', resolve));
    const address = this.#server?.address();
    this.port = typeof address === 'object' && address !== null ? address.port : 0;
    return this;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  /** Hangs up on everybody. */
  drop(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async #serve(socket: Socket): Promise<void> {
    const read = reader(socket);
    let phone: StandInPhone | undefined;
    for (;;) {
      const head = await read(4);
      if (head === undefined) return;
      const request = (await read(Number.parseInt(head.toString(), 16)))?.toString() ?? '';
      this.requests.push(request);
      if (request === 'host:version') return okay(socket, '0029');
      if (request === 'host:devices-l') return okay(socket, this.#list());
      if (request.startsWith('host:connect:')) return okay(socket, this.#connect(request.slice(13)));
      if (request.startsWith('host:disconnect:')) {
        this.phones.delete(request.slice(16));
        return okay(socket, '');
      }
      if (request.startsWith('host:transport:')) {
        const serial = request.slice(15);
        phone = this.phones.get(serial);
        if (phone === undefined) return fail(socket, `device '${serial}' not found`);
        if (phone.state !== 'device') return fail(socket, `device ${phone.state}`);
        socket.write('OKAY');
        continue;
      }
      if (phone === undefined) return fail(socket, 'unknown host service');
      return this.#service(socket, phone, request, read);
    }
  }

  #list(): string {
    return [...this.phones]
      .map(([serial, { state }]) => `${serial.padEnd(22)} ${state} product:p model:A_Phone device:d transport_id:1\n`)
      .join('');
  }

  #connect(serial: string): string {
    const phone = this.reachable.get(serial);
    if (phone === undefined) return `failed to connect to '${serial}': Connection refused`;
    this.phones.set(serial, phone);
    return `connected to ${serial}`;
  }

  async #service(socket: Socket, phone: StandInPhone, service: string, read: Reader): Promise<void> {
    if (service.startsWith('shell,v2,raw:')) return this.#shell(socket, phone, service.slice(13));
    if (service.startsWith('localabstract:')) {
      const answer = phone.sockets?.get(service.slice(14));
      if (answer === undefined) return fail(socket, 'closed');
      socket.write('OKAY');
      socket.end(answer);
      return undefined;
    }
    if (service.startsWith('exec:')) {
      socket.write('OKAY');
      const size = Number(/-S (\d+)/.exec(service)?.[1] ?? 0);
      const bytes = (await read(size)) ?? Buffer.alloc(0);
      socket.end(phone.exec?.(service.slice(5), bytes) ?? 'Success\n');
      return undefined;
    }
    if (service === 'sync:') {
      socket.write('OKAY');
      return sync(socket, phone.files ?? new Map(), read);
    }
    return fail(socket, 'closed');
  }

  #shell(socket: Socket, phone: StandInPhone, line: string): void {
    this.lines.push(line);
    const answer = phone.shell(line);
    socket.write('OKAY');
    if (answer === 'hang') return;
    if (answer === 'drop') {
      socket.write(packet(1, Buffer.from('half of')).subarray(0, 9));
      socket.end();
      return;
    }
    const {
      exitCode = 0,
      stderr = '',
      stdout = '',
    } = answer ?? { exitCode: 127, stderr: `/system/bin/sh: ${line}: inaccessible or not found\n` };
    const bytes = Buffer.concat([
      packet(1, Buffer.from(stdout)),
      ...(stderr === '' ? [] : [packet(2, Buffer.from(stderr))]),
      packet(3, Buffer.from([exitCode])),
    ]);
    // In two pieces: a reader must not count on getting packets whole.
    socket.write(bytes.subarray(0, 3));
    socket.write(bytes.subarray(3));
    socket.end();
  }
}

/** Splits a command line at ` ; echo divider; ` and answers each part. */
export function answering(table: Readonly<Record<string, string>>): (line: string) => Answer {
  return (line) => {
    const out = line
      .split('; ')
      .map((part) => (part.startsWith('echo ') ? `${part.slice(5)}\n` : (table[part] ?? '')))
      .join('');
    return { stdout: out };
  };
}

function packet(kind: number, data: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt8(kind, 0);
  head.writeUInt32LE(data.length, 1);
  return Buffer.concat([head, data]);
}

type Reader = (length: number) => Promise<Buffer | undefined>;

function reader(socket: Socket): Reader {
  let kept = Buffer.alloc(0);
  const state = { ended: false };
  let wake: (() => void) | undefined;
  socket.on('data', (chunk: Buffer) => {
    kept = Buffer.concat([kept, chunk]);
    wake?.();
  });
  socket.on('close', () => {
    state.ended = true;
    wake?.();
  });
  return async (length) => {
    while (kept.length < length && !state.ended) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (kept.length < length) return undefined;
    const taken = kept.subarray(0, length);
    kept = kept.subarray(length);
    return taken;
  };
}

async function sync(socket: Socket, files: Map<string, Buffer>, read: Reader): Promise<void> {
  for (;;) {
    const head = await read(8);
    if (head === undefined) return;
    const id = head.toString('latin1', 0, 4);
    const length = head.readUInt32LE(4);
    if (id === 'QUIT') {
      socket.end();
      return;
    }
    const name = ((await read(length)) ?? Buffer.alloc(0)).toString();
    if (id === 'RECV') {
      const bytes = files.get(name);
      if (bytes === undefined) socket.write(frame('FAIL', Buffer.from('No such file or directory')));
      else {
        socket.write(frame('DATA', bytes));
        socket.write(frame('DONE', Buffer.alloc(0)));
      }
    }
    if (id === 'SEND') await receive(socket, files, name.split(',')[0] ?? '', read);
  }
}

async function receive(socket: Socket, files: Map<string, Buffer>, path: string, read: Reader): Promise<void> {
  const parts: Buffer[] = [];
  for (;;) {
    const head = await read(8);
    if (head === undefined) return;
    if (head.toString('latin1', 0, 4) === 'DONE') break;
    parts.push((await read(head.readUInt32LE(4))) ?? Buffer.alloc(0));
  }
  if (path.startsWith('/system')) socket.write(frame('FAIL', Buffer.from('Read-only file system')));
  else {
    files.set(path, Buffer.concat(parts));
    socket.write(frame('OKAY', Buffer.alloc(0)));
  }
}

function frame(id: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(id, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data]);
}

function okay(socket: Socket, text: string): void {
  socket.end(`OKAY${Buffer.byteLength(text).toString(16).padStart(4, '0')}${text}`);
}

function fail(socket: Socket, text: string): void {
  socket.end(`FAIL${Buffer.byteLength(text).toString(16).padStart(4, '0')}${text}`);
}
