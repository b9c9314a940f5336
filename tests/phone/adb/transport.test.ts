import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { type Device, startDevice } from './device.ts';
import { Host, packet } from './host.ts';

let device: Device;
beforeAll(async () => {
  device = await startDevice();
});
afterAll(() => device.close());

describe('the transport', () => {
  it('runs the services of adbd', async () => {
    const host = await Host.connect(device.port);
    expect((await host.call('shell:echo out; echo err >&2')).toString()).toBe('out\nerr\n');
    expect((await host.call('exec:printf "a\\r\\n\\000b"')).toString()).toBe('a\r\n\0b');
    expect((await host.call('shell,v2,TERM=xterm-256color,raw:echo x; exit 9')).toString('latin1')).toBe(
      '\x01\x02\0\0\0x\n\x03\x01\0\0\0\x09',
    );
    const size = Buffer.alloc(10);
    expect((await host.call('abb_exec:package\0install\0-r\0-S\x0010', size)).toString()).toBe('Success\n');
    expect(device.installed.at(-1)).toBe(10);
    host.close();
  });

  it('closes stdin when the host says so', async () => {
    const host = await Host.connect(device.port);
    const stdin = Buffer.concat([Buffer.from('\x00\x03\0\0\0abc', 'latin1'), Buffer.from('\x04\0\0\0\0', 'latin1')]);
    expect((await host.call('shell,v2,raw:cat', stdin)).toString('latin1')).toBe('\x01\x03\0\0\0abc\x03\x01\0\0\0\0');
    host.close();
  });

  it('refuses what it has not, and notes it', async () => {
    const host = await Host.connect(device.port);
    for (const service of ['framebuffer:', 'jdwp:1', 'tcp:1', 'localabstract:none', '', 'nonsense']) {
      host.send(packet('OPEN', 7, 0, `${service}\0`));
      expect(await host.next()).toMatchObject({ command: 'CLSE', arg0: 0, arg1: 7 });
    }
    expect(device.strict.calls.map(({ what }) => what)).toEqual(['framebuffer:', 'jdwp:1', '', 'nonsense']);
    host.close();
  });

  it('sends nothing more before the host has taken what it sent', async () => {
    const host = await Host.connect(device.port, 0x01000001, 4096);
    host.send(packet('OPEN', 1, 0, 'exec:yes\0'));
    const opened = await host.next();
    const first = await host.next();
    expect(first).toMatchObject({ command: 'WRTE', arg1: 1 });
    expect(first?.payload.length).toBe(4096);
    // The answer to a second service overtakes the stream that waits.
    host.send(packet('OPEN', 2, 0, 'exec:echo two\0'));
    expect(await host.next()).toMatchObject({ command: 'OKAY', arg1: 2 });
    expect((await host.next())?.payload.toString()).toBe('two\n');
    host.send(packet('OKAY', 1, opened?.arg0 ?? 0));
    expect(await host.next()).toMatchObject({ command: 'WRTE', arg1: 1 });
    host.send(packet('CLSE', 1, opened?.arg0 ?? 0));
    expect(await host.next()).toMatchObject({ command: 'CLSE', arg1: 1 });
    host.close();
  });

  it('waits to acknowledge what nobody reads', async () => {
    const host = await Host.connect(device.port);
    host.send(packet('OPEN', 1, 0, 'exec:sleep 100\0'));
    const opened = await host.next();
    host.send(packet('WRTE', 1, opened?.arg0 ?? 0, Buffer.alloc(1024 * 1024)));
    host.send(packet('OPEN', 2, 0, 'exec:echo two\0'));
    expect(await host.next()).toMatchObject({ command: 'OKAY', arg1: 2 });
    host.close();
  });

  it('computes checksums for hosts of old', async () => {
    const host = await Host.connect(device.port, 0x01000000, 4096);
    expect((await host.call('shell:echo old')).toString()).toBe('old\n');
    host.close();
  });

  it('serves several hosts at once', async () => {
    const hosts = await Promise.all([1, 2, 3].map(() => Host.connect(device.port)));
    const answers = await Promise.all(hosts.map((host, index) => host.call(`shell:sleep 0.01; echo ${index}`)));
    expect(answers.map(String)).toEqual(['0\n', '1\n', '2\n']);
    for (const host of hosts) host.close();
  });

  it('stops what a host started when its connection breaks', async () => {
    const host = await Host.connect(device.port);
    host.send(packet('OPEN', 1, 0, 'shell:logcat\0'));
    await host.next();
    await host.next();
    expect(device.following.size).toBe(1);
    host.close();
    await vi.waitFor(() => expect(device.following.size).toBe(0));
  });

  it('cuts hosts off while it is offline', async () => {
    let offline = false;
    const phone = await startDevice({ offline: () => offline });
    const host = await Host.connect(phone.port);
    offline = true;
    phone.dropConnections();
    expect(await host.next()).toBeUndefined();
    await expect(Host.connect(phone.port)).rejects.toThrow('answered undefined');
    offline = false;
    const again = await Host.connect(phone.port);
    expect((await again.call('shell:echo on')).toString()).toBe('on\n');
    await phone.close();
  });
});

describe('a host that does not speak ADB', () => {
  const header = packet('OPEN', 1, 0, 'shell:ls\0');
  const wrongMagic = Buffer.from(header);
  wrongMagic.writeUInt32LE(0, 20);
  const tooLong = Buffer.from(header);
  tooLong.writeUInt32LE(0xffffffff, 12);

  it.each([
    ['a wrong magic', wrongMagic],
    ['a length of 4 GB', tooLong],
    ['an unknown command', packet('XXXX', 1, 0)],
    ['HTTP', Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')],
    ['OPEN with id 0', packet('OPEN', 0, 0, 'shell:ls\0')],
  ])('is cut off: %s', async (_name, bytes) => {
    const host = await Host.connect(device.port);
    host.send(bytes);
    expect(await host.next()).toBeUndefined();
  });

  it('is cut off when it opens before it connects', async () => {
    const host = await Host.open(device.port);
    host.send(packet('OPEN', 1, 0, 'shell:ls\0'));
    expect(await host.next()).toBeUndefined();
  });

  it('is cut off when it writes before OKAY', async () => {
    const host = await Host.connect(device.port);
    host.send(packet('OPEN', 1, 0, 'exec:sleep 100\0'));
    const opened = await host.next();
    const flood = packet('WRTE', 1, opened?.arg0 ?? 0, Buffer.alloc(600_000));
    host.send(Buffer.concat([flood, flood]));
    expect(await host.next()).toBeUndefined();
  });

  it('may close, acknowledge and write to streams that are not there', async () => {
    const host = await Host.connect(device.port);
    for (const command of ['CLSE', 'OKAY', 'WRTE', 'AUTH', 'SYNC']) host.send(packet(command, 9, 99, 'x'));
    expect((await host.call('shell:echo alive')).toString()).toBe('alive\n');
    host.close();
  });

  it('cannot open without end', async () => {
    const host = await Host.connect(device.port);
    const opens = Array.from({ length: 600 }, (_, index) => packet('OPEN', index + 1, 0, 'exec:sleep 100\0'));
    host.send(Buffer.concat(opens));
    const answers: string[] = [];
    while (answers.length < 600) answers.push((await host.next())?.command ?? 'closed');
    expect(answers.filter((command) => command === 'CLSE')).toHaveLength(600 - 512);
    host.close();
  });

  it('cannot hurt others with random bytes and broken packets', async () => {
    let seed = 11;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return (seed >> 8) % below;
    };
    const services = ['shell:', 'shell,v2:', 'sync:', 'exec:cat', 'abb:', 'tcp:6790', 'shell,v2,pty:', 'reboot:'];
    const commands = ['OPEN', 'WRTE', 'OKAY', 'CLSE', 'CNXN', 'AUTH'];
    for (let round = 0; round < 300; round += 1) {
      const host = await Host.connect(device.port);
      const packets = Array.from({ length: 1 + random(8) }, () => {
        const payload = Buffer.concat([
          Buffer.from(services[random(services.length)] ?? ''),
          Buffer.from(Array.from({ length: random(64) }, () => random(256))),
        ]);
        return packet(commands[random(commands.length)] ?? '', random(4), random(4), payload);
      });
      const bytes = Buffer.concat(packets);
      for (let flips = random(4); flips > 0; flips -= 1) bytes[random(bytes.length)] = random(256);
      host.send(bytes);
      host.socket.end();
    }
    const witness = await Host.connect(device.port);
    expect((await witness.call('shell:echo alive')).toString()).toBe('alive\n');
    witness.close();
    expect(device.strict.calls.filter(({ what }) => /failed:|crashed/.test(what))).toEqual([]);
  });
});
