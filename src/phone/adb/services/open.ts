import { asShellUser } from '../../shell/shell-user.ts';
import type { DeviceServices } from '../services.ts';
import type { AdbStream } from '../stream.ts';
import { packageCommand } from './abb.ts';
import { refusals } from './refusals.ts';
import { serveShell, type ShellRequest } from './shell.ts';
import { relay } from './socket.ts';
import { serveSync } from './sync.ts';

/** Finds who serves a stream that the host opens by `name`. Undefined: refused. */
export type ServiceOpener = (name: string) => Promise<((stream: AdbStream) => Promise<void>) | undefined>;

/** The services of adbd (AOSP `packages/modules/adb/SERVICES.TXT`) that this phone has. */
export function serviceOpener(services: DeviceServices): ServiceOpener {
  const files = asShellUser(services.files);
  const shell = (request: ShellRequest) => (stream: AdbStream) => serveShell(request, stream, services);
  return async (name) => {
    const refusal = refusals.find(({ pattern }) => pattern.test(name));
    if (refusal !== undefined) {
      if (refusal.unknown) services.unknown(name);
      return (stream) => stream.write(Buffer.from(refusal.answer(name)));
    }
    const { kind, options, rest } = split(name);
    switch (kind) {
      case 'shell':
        return shell(shellRequest(options, rest));
      case 'exec':
        return shell({ commandLine: rest, protocol: false, terminal: false });
      case 'abb':
      case 'abb_exec':
        return shell({ commandLine: packageCommand(rest), protocol: kind === 'abb', terminal: false });
      case 'sync':
        return (stream) => serveSync(stream, files, (what) => services.unknown(what));
      case 'tcp':
      case 'localabstract': {
        const socket = await services.openSocket(name);
        return socket === undefined ? undefined : (stream) => relay(stream, socket);
      }
      default:
        services.unknown(name);
        return undefined;
    }
  };
}

/** `shell,v2,TERM=xterm,raw:ls -l` → kind `shell`, options `v2 TERM=xterm raw`, rest `ls -l`. */
function split(name: string): { kind: string; options: string[]; rest: string } {
  const colon = name.indexOf(':');
  const head = colon === -1 ? name : name.slice(0, colon);
  const [kind = '', ...options] = head.split(',');
  return { kind, options, rest: colon === -1 ? '' : name.slice(colon + 1) };
}

/** As adbd chooses: a terminal only for a shell without a command, or where one is asked for. */
function shellRequest(options: readonly string[], commandLine: string): ShellRequest {
  const terminal = options.includes('pty') || (commandLine === '' && !options.includes('raw'));
  return { commandLine, protocol: options.includes('v2'), terminal };
}
