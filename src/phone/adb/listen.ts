import { createServer, type Socket } from 'node:net';

import { InspectorError } from '../../shared/errors.ts';
import { Connection } from './connection.ts';
import type { DeviceServices } from './services.ts';
import { serviceOpener } from './services/open.ts';

export interface Transport {
  readonly port: number;
  close(): Promise<void>;
  /** Cuts every host off, as a pulled cable does. */
  dropConnections(): void;
}

export interface ListenOptions {
  /** 0 or none: any free port. */
  port?: number;
  /** Loopback unless told: there is no authentication. */
  host?: string;
  /** While true, hosts are cut off as they come. */
  offline?: () => boolean;
}

/** Device side of ADB over TCP: `adb connect HOST:PORT`. Throws `phone-port-unavailable`. */
export async function listen(services: DeviceServices, options: ListenOptions = {}): Promise<Transport> {
  const sockets = new Set<Socket>();
  const open = serviceOpener(services);
  const server = createServer((socket) => {
    if (options.offline?.() === true) {
      socket.destroy();
      return;
    }
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    Connection.serve(socket, {
      banner: () => services.banner(),
      open,
      failed: (service, error) => services.unknown(`${service} failed: ${describe(error)}`),
    });
  });
  const dropConnections = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const { port = 0, host = '127.0.0.1' } = options;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(portUnavailable(port, cause)));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    dropConnections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        dropConnections();
      }),
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function portUnavailable(port: number, cause: Error): InspectorError {
  const message = {
    zh: `虚拟手机无法监听端口 ${port}：${cause.message}`,
    en: `the virtual phone cannot listen on port ${port}: ${cause.message}`,
  };
  return new InspectorError('phone-port-unavailable', message, { cause });
}
