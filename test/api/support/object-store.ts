import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ObjectStoreSettings } from '../../../apps/api/src/platform/config/settings.ts';

export interface TestObjectStore {
  readonly settings: ObjectStoreSettings;
  readonly objects: Map<string, Buffer>; // by bucket and name
  readonly asked: string[]; // "PUT 200"
  /** So many of the next requests are answered with this status, whatever they ask. */
  fail(status: number, times: number): void;
  close(): Promise<void>;
}

const DRIFT_MILLISECONDS = 15 * 60_000;
const hex = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');
const mac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text, 'utf8').digest();

/**
 * A bucket over HTTP that believes nothing: it works out the signature by itself from the raw request (AWS Signature Version 4 as published), the hash of the body, and the clock.
 * It is written apart from what it judges; both are held to the published examples.
 */
export async function anObjectStore(): Promise<TestObjectStore> {
  const settings = { bucket: 'pakhwada-files', region: 'ap-south-1', accessKey: 'TESTKEY', secretKey: 'secret/with+signs=' };
  const [objects, asked] = [new Map<string, Buffer>(), [] as string[]];
  const failures: number[] = [];
  const server = createServer((request, reply) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts);
      const status = failures.shift() ?? judge(request, body, settings);
      const name = decodeURIComponent(request.url!.split('?')[0]!.slice(1));
      const found = objects.get(name);
      const isMissing = status === 200 && request.method !== 'PUT' && request.method !== 'DELETE' && !found;
      if (status === 200 && request.method === 'PUT') objects.set(name, body);
      if (status === 200 && request.method === 'DELETE') objects.delete(name);
      const answer = isMissing ? 404 : status === 200 && request.method === 'DELETE' ? 204 : status;
      asked.push(`${request.method} ${answer}`);
      const content = answer === 200 && found && request.method !== 'PUT' ? found : Buffer.alloc(0);
      reply.writeHead(answer, { 'content-length': content.length });
      reply.end(request.method === 'HEAD' ? undefined : content);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    settings: { endpoint: `http://127.0.0.1:${port}`, ...settings },
    ...{ objects, asked },
    fail: (status, times) => void failures.push(...Array.from({ length: times }, () => status)),
    close: () => new Promise((closed) => {
      server.closeAllConnections();
      server.close(() => closed());
    }),
  };
}

function judge(request: IncomingMessage, body: Buffer, { bucket, region, accessKey, secretKey }: Omit<ObjectStoreSettings, 'endpoint'>): number {
  const { authorization = '' } = request.headers;
  const [, key, day, place, list, signature] = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/.exec(authorization) ?? [];
  const [stamp, announced] = [String(request.headers['x-amz-date']), String(request.headers['x-amz-content-sha256'])];
  if (!list || key !== accessKey || place !== region || !stamp.startsWith(day!)) return 403;
  const names = list.split(';');
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names.includes(name)) || announced !== hex(body)) return 400;
  const at = Date.parse(stamp.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (!(Math.abs(Date.now() - at) < DRIFT_MILLISECONDS)) return 403;
  const [path, query = ''] = request.url!.split('?') as [string, string?];
  const lines = names.map((name) => `${name}:${String(request.headers[name]).trim()}\n`).join('');
  const canonical = `${request.method}\n${path}\n${query}\n${lines}\n${list}\n${announced}`;
  const signingKey = mac(mac(mac(mac(`AWS4${secretKey}`, day!), region), 's3'), 'aws4_request');
  const expected = mac(signingKey, `AWS4-HMAC-SHA256\n${stamp}\n${day}/${region}/s3/aws4_request\n${hex(canonical)}`).toString('hex');
  if (signature !== expected) return 403;
  return path.startsWith(`/${bucket}/`) ? 200 : 404;
}
