import { createHash } from 'node:crypto';
import { signRequest } from './sign-request.ts';

/** The examples AWS publishes with the signature ("Signature calculations for the Authorization header, single chunk"). */
const KEYS = { region: 'us-east-1', accessKey: 'AKIAIOSFODNN7EXAMPLE', secretKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
const AT = new Date('2013-05-24T00:00:00.000Z');
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const signed = (method: string, address: string, headers: Record<string, string> = {}, body = '') =>
  signRequest({ method, url: new URL(`https://examplebucket.s3.amazonaws.com/${address}`), headers, payloadSha256: hashOf(body) }, KEYS, AT);

describe('a signed request to an object store', () => {
  it.each([
    ['GET', 'test.txt', { range: 'bytes=0-9' }, '', 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41'],
    ['PUT', 'test$file.text', { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' }, 'Welcome to Amazon S3.', '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd'],
    ['GET', '?lifecycle', {}, '', 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'],
    ['GET', '?max-keys=2&prefix=J', {}, '', '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
  ])('%s %s has the published signature', (method, address, headers, body, signature) => {
    expect(signed(method, address, headers, body)['authorization']).toMatch(new RegExp(`Signature=${signature}$`));
  });

  it('names who signs, the day, the region and every header', () => {
    expect(signed('GET', 'test.txt', { range: 'bytes=0-9' })).toMatchObject({
      'x-amz-date': '20130524T000000Z',
      'x-amz-content-sha256': hashOf(''),
      authorization: expect.stringContaining('Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, '),
    });
  });

  it('differs with every part of the request', () => {
    const all = [signed('GET', 'a.pdf'), signed('HEAD', 'a.pdf'), signed('GET', 'b.pdf'), signed('GET', 'a.pdf?x=1'), signed('GET', 'a.pdf', { range: '1' }), signed('GET', 'a.pdf', {}, 'x')];
    expect(new Set(all.map(({ authorization }) => authorization)).size).toBe(all.length);
  });
});
