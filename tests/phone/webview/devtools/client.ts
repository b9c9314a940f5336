import { once } from 'node:events';
import { connect } from 'node:net';

export interface Client {
  call(method: string, params: object): Promise<unknown>;
  readonly events: string[];
  close(): void;
}

/** A debugger as chromedriver is one: RFC 6455 as far as a test needs it. */
export async function remote(url: string): Promise<Client> {
  const { port, pathname } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(
    `GET ${pathname} HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
  );
  const [hello] = (await once(socket, 'data')) as [Buffer];
  // The answer to this key is the example of RFC 6455, section 1.3.
  if (!hello.toString('latin1').includes('s3pPLMBiTxaQ9kYGzzhZRbK+xOo=')) throw new Error('no WebSocket');
  const waiting = new Map<number, (reply: unknown) => void>();
  const events: string[] = [];
  let last = 0;
  let held = hello.subarray(hello.indexOf('\r\n\r\n') + 4);
  socket.on('data', (chunk: Buffer) => {
    held = Buffer.concat([held, chunk]);
    for (let text = takeText(); text !== undefined; text = takeText()) {
      const message = JSON.parse(text) as { id?: number; method?: string };
      if (message.id === undefined) events.push(message.method ?? '');
      else waiting.get(message.id)?.(message);
    }
  });
  const takeText = (): string | undefined => {
    if (held.length < 2) return undefined;
    const short = held[1] ?? 0;
    const start = short === 127 ? 10 : short === 126 ? 4 : 2;
    if (held.length < start) return undefined;
    const size = short === 127 ? Number(held.readBigUInt64BE(2)) : short === 126 ? held.readUInt16BE(2) : short;
    // The server's closing frame ends the conversation.
    if (held.length < start + size || held[0] === 0x88) return undefined;
    const text = held.subarray(start, start + size).toString('utf8');
    held = held.subarray(start + size);
    return text;
  };
  return {
    events,
    call: (method, params) =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        socket.write(textFrame(JSON.stringify({ id: last, method, params })));
      }),
    close: () => socket.end(Buffer.from([0x88, 0x80, 0, 0, 0, 0])),
  };
}

function textFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const header = Buffer.from([0x81, 0xfe, payload.length >> 8, payload.length & 0xff, 1, 2, 3, 4]);
  return Buffer.concat([header, payload.map((byte, at) => byte ^ ((at % 4) + 1))]);
}
