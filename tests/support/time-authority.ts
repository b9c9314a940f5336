import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** Whether `openssl` can play a time stamping authority here. */
export const hasOpenssl = spawnSync('openssl', ['version'], { stdio: 'ignore' }).status === 0;

const configuration = (usage: string) => `
[req]
distinguished_name = name
x509_extensions = extensions
prompt = no
[name]
CN = Trial Time Authority
[extensions]
extendedKeyUsage = critical,${usage}
[tsa]
default_tsa = trial
[trial]
serial = serial
crypto_device = builtin
signer_cert = certificate.pem
signer_key = key.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_chain = no
`;

interface Options {
  /** Key of the authority, as `openssl req -newkey` has it. */
  key?: string[];
}

/** Makes an authority's key and certificate in the folder; the function answers a TimeStampReq. */
export function timeAuthority(folder: string, { key = ['rsa:2048'] }: Options = {}): (request: Buffer) => Buffer {
  const run = (...args: string[]) => void execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  writeFileSync(join(folder, 'tsa.cnf'), configuration('timeStamping'));
  writeFileSync(join(folder, 'serial'), '01\n');
  const out = ['-keyout', 'key.pem', '-out', 'certificate.pem', '-days', '3650', '-config', 'tsa.cnf'];
  run('req', '-x509', '-newkey', ...key, '-nodes', ...out);
  return (request) => {
    writeFileSync(join(folder, 'request.tsq'), request);
    run('ts', '-reply', '-queryfile', 'request.tsq', '-config', 'tsa.cnf', '-out', 'answer.tsr');
    return readFileSync(join(folder, 'answer.tsr'));
  };
}

/** Serves answers on a loopback port of its own; `status` other than 200 goes along. */
export async function serveAnswers(
  answer: (request: Buffer) => Buffer,
  status = 200,
): Promise<{ url: string; close(): Promise<void> }> {
  const server: Server = createServer((asked, reply) => {
    const chunks: Buffer[] = [];
    asked.on('data', (chunk: Buffer) => chunks.push(chunk));
    asked.on('end', () => {
      reply.writeHead(status, { 'content-type': 'application/timestamp-reply' });
      reply.end(answer(Buffer.concat(chunks)));
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}
