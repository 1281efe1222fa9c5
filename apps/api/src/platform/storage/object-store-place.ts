import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { ObjectStoreSettings } from '../config/settings.ts';
import type { FilePlace } from './file-place.ts';
import { signRequest } from './sign-request.ts';

const NOTHING = new Uint8Array();
const TIMEOUT_MILLISECONDS = 30_000;
const AGAIN_MILLISECONDS = [200, 1000];

/** A bucket of an S3-compatible store, path style. A short standstill of the store is waited out; what it refuses is a fault of the settings and is said so, without the keys. */
export function objectStorePlace(store: ObjectStoreSettings): FilePlace {
  const ask = async (method: 'HEAD' | 'GET' | 'PUT' | 'DELETE', name: string, body: Uint8Array = NOTHING, sha256 = createHash('sha256').update(body).digest('hex')): Promise<Response | null> => {
    const url = new URL(`${store.endpoint}/${store.bucket}/${name}`);
    const reply = await send(() => {
      const headers = signRequest({ method, url, headers: method === 'PUT' ? { 'content-type': 'application/octet-stream' } : {}, payloadSha256: sha256 }, store, new Date());
      return fetch(url, { method, headers, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS), ...(method === 'PUT' ? { body: body as Uint8Array<ArrayBuffer> } : {}) });
    });
    if (reply.ok) return reply;
    await reply.body?.cancel();
    if (reply.status === 404 && method !== 'PUT') return null;
    throw new Error(`The object store answered ${reply.status} to ${method} in bucket ${store.bucket}. Check S3_BUCKET, S3_REGION and the keys.`);
  };
  return {
    size: async (name) => {
      const length = (await ask('HEAD', name))?.headers.get('content-length');
      return length ? Number(length) : null;
    },
    write: async (name, bytes, sha256) => void (await ask('PUT', name, bytes, sha256))?.body?.cancel(),
    read: async (name) => {
      const reply = await ask('GET', name);
      return reply && Buffer.from(await reply.arrayBuffer());
    },
    remove: async (name) => void (await ask('DELETE', name))?.body?.cancel(),
  };
}

/** Every request may be repeated: a file of that name has these bytes and no others. */
async function send(request: () => Promise<Response>): Promise<Response> {
  for (const pause of AGAIN_MILLISECONDS) {
    const reply = await request().catch(() => null);
    if (reply && reply.status < 500 && reply.status !== 429) return reply;
    await reply?.body?.cancel();
    await wait(pause);
  }
  return request().catch((error: Error) => {
    throw new Error(`The object store cannot be reached: ${String((error.cause as Error | undefined)?.message ?? error.message)}. Check S3_ENDPOINT.`);
  });
}
