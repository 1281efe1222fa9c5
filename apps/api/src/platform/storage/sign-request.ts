import { createHash, createHmac } from 'node:crypto';
import type { ObjectStoreSettings } from '../config/settings.ts';

export interface UnsignedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly payloadSha256: string;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';

/** The headers of a request to an S3-compatible store with its signature (AWS Signature Version 4, header-based, whole payload). All headers given are signed. */
export function signRequest({ method, url, headers, payloadSha256 }: UnsignedRequest, { region, accessKey, secretKey }: Pick<ObjectStoreSettings, 'region' | 'accessKey' | 'secretKey'>, at: Date): Record<string, string> {
  const instant = at.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const day = instant.slice(0, 8);
  const scope = `${day}/${region}/s3/aws4_request`;
  const own = { 'x-amz-content-sha256': payloadSha256, 'x-amz-date': instant };
  const signed = Object.entries({ ...headers, ...own, host: url.host }).map(([name, value]) => [name.toLowerCase(), value.trim()] as const).sort(byName);
  const names = signed.map(([name]) => name).join(';');
  const canonical = [method, pathOf(url), queryOf(url), ...signed.map(([name, value]) => `${name}:${value}`), '', names, payloadSha256].join('\n');
  const key = ['s3', 'aws4_request'].reduce((secret, part) => hmac(secret, part), hmac(hmac(`AWS4${secretKey}`, day), region));
  const signature = hmac(key, [ALGORITHM, instant, scope, createHash('sha256').update(canonical).digest('hex')].join('\n')).toString('hex');
  return { ...headers, ...own, authorization: `${ALGORITHM} Credential=${accessKey}/${scope}, SignedHeaders=${names}, Signature=${signature}` };
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

// S3 encodes each part of a path once, and everything but letters, digits and -._~
function pathOf(url: URL): string {
  return url.pathname.split('/').map((part) => encoded(decodeURIComponent(part))).join('/');
}

function queryOf(url: URL): string {
  return [...url.searchParams].map(([name, value]) => [encoded(name), encoded(value)] as const).sort(byName).map((pair) => pair.join('=')).join('&');
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function byName([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return one < other ? -1 : 1;
}
