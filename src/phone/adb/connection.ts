import type { Socket } from 'node:net';

import { BrokenPipe } from '../shell/pipe.ts';
import {
  checksumFreeVersion,
  encodeHeader,
  maxPayload,
  type Packet,
  PacketReader,
  ProtocolError,
  transportCommand,
} from './packet.ts';
import type { ServiceOpener } from './services/open.ts';
import { AdbStream } from './stream.ts';

/** A host needs a handful; more is somebody who forgets to close. */
const maxStreams = 512;
/** Bytes that may wait for a host that does not read before it is no longer read from. */
const maxUnsent = 8 * 1024 * 1024;
const handshakeMilliseconds = 30_000;

export interface ConnectionOptions {
  banner(): string;
  open: ServiceOpener;
  /** A service that threw what is no broken pipe. */
  failed(service: string, error: unknown): void;
}

/** One host (an adb server) on one socket. It is not authenticated: the port is bound to the loopback address. */
export class Connection {
  readonly #socket: Socket;
  readonly #options: ConnectionOptions;
  readonly #reader = new PacketReader();
  readonly #streams = new Map<number, { stream: AdbStream; remote: number }>();
  #opening = 0;
  #nextId = 1;
  #hostVersion = 0;
  #maxData = 4096;
  #online = false;

  private constructor(socket: Socket, options: ConnectionOptions) {
    this.#socket = socket;
    this.#options = options;
  }

  /** Answers the host until the socket closes. */
  static serve(socket: Socket, options: ConnectionOptions): void {
    new Connection(socket, options).#listen();
  }

  #listen(): void {
    const socket = this.#socket;
    socket.setNoDelay(true);
    socket.setTimeout(handshakeMilliseconds, () => socket.destroy());
    socket.on('data', (chunk) => this.#receive(chunk));
    socket.on('drain', () => socket.resume());
    socket.on('end', () => socket.destroy());
    // What went wrong with a host's socket is the host's matter; 'close' follows.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#closeAll());
  }

  #receive(chunk: Buffer): void {
    try {
      for (const packet of this.#reader.push(chunk)) this.#handle(packet);
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      this.#socket.destroy();
    }
  }

  #handle(packet: Packet): void {
    if (packet.command === transportCommand.cnxn) return this.#connect(packet);
    if (!this.#online) throw new ProtocolError('no CNXN yet');
    switch (packet.command) {
      case transportCommand.open:
        return this.#open(packet.arg0, packet.payload);
      case transportCommand.okay:
        return this.#streamOf(packet)?.acknowledged();
      case transportCommand.wrte:
        return this.#write(packet);
      case transportCommand.clse:
        return this.#close(packet);
      default:
        // AUTH, STLS, SYNC: answers to what this device never asks.
        return;
    }
  }

  #connect({ arg0: version, arg1: maxData }: Packet): void {
    // A host that connects anew on the same socket has forgotten its streams.
    this.#closeAll();
    this.#hostVersion = version;
    this.#maxData = Math.min(Math.max(maxData, 4096), maxPayload);
    this.#online = true;
    this.#socket.setTimeout(0);
    this.#send(transportCommand.cnxn, checksumFreeVersion, maxPayload, Buffer.from(this.#options.banner()));
  }

  #open(remote: number, payload: Buffer): void {
    const end = payload.indexOf(0, Math.max(0, payload.length - 1));
    const service = payload.toString('utf8', 0, end === -1 ? payload.length : end);
    if (remote === 0) throw new ProtocolError('OPEN with id 0');
    if (this.#streams.size + this.#opening >= maxStreams) return this.#refuse(remote);
    this.#opening += 1;
    this.#options.open(service).then(
      (serve) => {
        this.#opening -= 1;
        if (serve === undefined) return this.#refuse(remote);
        return this.#start(service, remote, serve);
      },
      (error: unknown) => {
        this.#opening -= 1;
        this.#options.failed(service, error);
        this.#refuse(remote);
      },
    );
  }

  #start(service: string, remote: number, serve: (stream: AdbStream) => Promise<void>): void {
    const local = this.#nextId;
    this.#nextId = local === 0x7fffffff ? 1 : local + 1;
    const { okay, wrte, clse } = transportCommand;
    const maxData = this.#maxData;
    const stream = new AdbStream({
      maxData,
      write: (bytes) => this.#send(wrte, local, remote, bytes),
      okay: () => this.#send(okay, local, remote),
      close: () => {
        this.#streams.delete(local);
        this.#send(clse, local, remote);
      },
    });
    this.#streams.set(local, { stream, remote });
    if (this.#socket.destroyed) stream.closed();
    this.#send(okay, local, remote);
    serve(stream)
      .catch((error: unknown) => {
        if (!(error instanceof BrokenPipe)) this.#options.failed(service, error);
      })
      .finally(() => void stream.finish());
  }

  #write(packet: Packet): void {
    const stream = this.#streamOf(packet);
    if (stream === undefined) return;
    if (!stream.received(packet.payload)) throw new ProtocolError('WRTE before OKAY');
  }

  #close(packet: Packet): void {
    const stream = this.#streamOf(packet);
    if (stream === undefined) return;
    this.#streams.delete(packet.arg1);
    stream.closed();
    // adbd answers every close, hosts wait for it before they reuse the id.
    this.#send(transportCommand.clse, packet.arg1, packet.arg0);
  }

  #streamOf(packet: Packet): AdbStream | undefined {
    const entry = this.#streams.get(packet.arg1);
    if (entry === undefined) return undefined;
    // CLSE of a stream that never opened comes with id 0.
    const matches = entry.remote === packet.arg0 || (packet.command === transportCommand.clse && packet.arg0 === 0);
    return matches ? entry.stream : undefined;
  }

  #refuse(remote: number): void {
    this.#send(transportCommand.clse, 0, remote);
  }

  #send(command: number, arg0: number, arg1: number, payload: Buffer = Buffer.alloc(0)): void {
    if (this.#socket.destroyed) return;
    const checksum = this.#hostVersion < checksumFreeVersion;
    this.#socket.cork();
    this.#socket.write(encodeHeader({ command, arg0, arg1, payload }, checksum));
    if (payload.length > 0) this.#socket.write(payload);
    this.#socket.uncork();
    if (this.#socket.writableLength > maxUnsent) this.#socket.pause();
  }

  #closeAll(): void {
    const streams = [...this.#streams.values()];
    this.#streams.clear();
    for (const { stream } of streams) stream.closed();
  }
}
