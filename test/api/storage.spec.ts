import { readSettings, type ObjectStoreSettings, type Settings } from '../../apps/api/src/platform/config/settings.ts';
import { FileStore } from '../../apps/api/src/platform/storage/file-store.ts';
import type { Evidence } from '@pakhwada/contracts/registers';
import { OutboxService } from '../../apps/api/src/platform/outbox/outbox.service.ts';
import { aPdf, evidenceOf, sendEvidence } from './support/evidence.ts';
import { anObjectStore, type TestObjectStore } from './support/object-store.ts';
import { aScheme } from './support/scheme.ts';

const storeOn = (objectStore: ObjectStoreSettings): FileStore => new FileStore({ objectStore, dataFolder: '/nowhere' } as unknown as Settings);

describe('files in an object store', () => {
  let store: TestObjectStore;
  beforeAll(async () => {
    store = await anObjectStore();
  });
  afterAll(() => store?.close());
  beforeEach(() => {
    store.asked.length = 0;
    store.objects.clear();
  });

  it('are kept by their hash, once, and given back', async () => {
    const files = storeOn(store.settings);
    const bytes = Buffer.from('the figures of शिविर');
    const first = await files.save(bytes, 'pdf');
    expect(await files.save(bytes, 'pdf')).toEqual(first);
    expect(store.asked).toEqual(['HEAD 404', 'PUT 200', 'HEAD 200']); // sent once
    expect([...store.objects.keys()]).toEqual([`pakhwada-files/${first.path}`]);
    expect(await files.read(first.path)).toEqual(bytes);
    expect((await files.save(bytes, 'pdf', 'evidence')).path).toBe(`evidence/${first.path}`);
  });

  it('are missing, changed or removed as in a folder', async () => {
    const files = storeOn(store.settings);
    const { path } = await files.save(Buffer.from('one'), 'txt');
    store.objects.set(`pakhwada-files/${path}`, Buffer.from('two'));
    expect([await files.read(path), await files.read('00/gone.pdf')]).toEqual([null, null]);
    await files.remove(path);
    await files.remove(path); // done as well where nothing lies
    expect(store.objects.size).toBe(0);
    for (const name of ['../other-bucket/x.pdf', '/etc/passwd', 'a/../../x.pdf', 'a?x.pdf', 'a%2f..pdf', '//evil.example/x.pdf']) await expect(files.read(name)).rejects.toThrow('leads out');
  });

  it('take a file of ten megabytes, and one of nothing', async () => {
    const files = storeOn(store.settings);
    for (const bytes of [Buffer.alloc(10 * 1024 * 1024, 7), Buffer.alloc(0)]) expect((await files.read((await files.save(bytes, 'bin')).path))?.equals(bytes)).toBe(true);
  });

  it('wait out a short standstill of the store', async () => {
    const files = storeOn(store.settings);
    store.fail(503, 2);
    expect((await files.save(Buffer.from('later'), 'txt')).bytes).toBe(5);
    expect(store.asked.slice(0, 3)).toEqual(['HEAD 503', 'HEAD 503', 'HEAD 404']);
  });

  it('are never said to be gone when the store does not answer', async () => {
    store.fail(500, 3);
    await expect(storeOn(store.settings).read('00/x.pdf')).rejects.toThrow('answered 500');
    await expect(storeOn({ ...store.settings, endpoint: 'http://127.0.0.1:9' }).read('00/x.pdf')).rejects.toThrow('cannot be reached');
  });

  it.each([
    ['another secret', { secretKey: 'other' }],
    ['another key', { accessKey: 'OTHER' }],
    ['another region', { region: 'us-east-1' }],
    ['another bucket', { bucket: 'elsewhere' }],
  ])('with %s are refused in words that hold no secret', async (_, wrong) => {
    const error: Error = await storeOn({ ...store.settings, ...wrong }).save(Buffer.from('x'), 'txt').then(
      () => new Error('done'),
      (refused: Error) => refused,
    );
    expect(error.message).toMatch(/answered (403|404) to (HEAD|PUT)/);
    expect(error.message).not.toContain(store.settings.secretKey);
  });

  it('serve evidence from its sending to its erasure', async () => {
    const scheme = await aScheme({ settings: { objectStore: store.settings } });
    await scheme.moveTo('2025-04-14T05:00:00.000Z');
    const file = aPdf('in a bucket');
    const sent = (await sendEvidence(scheme, file, { hasPersonalData: 'yes' })).json<Evidence>();
    expect([...store.objects.keys()]).toEqual([`pakhwada-files/evidence/${sent.sha256.slice(0, 2)}/${sent.sha256}.pdf`]);
    const officer = await scheme.as('officer901');
    expect((await officer.get(`${evidenceOf(scheme)}/${sent.evidenceId}/file`)).bytes.equals(file)).toBe(true);
    await officer.post(`${evidenceOf(scheme)}/${sent.evidenceId}/withdrawal`, { reason: 'wrong person' });
    await scheme.server.get(OutboxService).drain();
    expect(store.objects.size).toBe(0);
    await scheme.server.close();
  });

  it('are set with all of their settings or none', () => {
    const env = { DATABASE_URL: 'postgres://u:p@127.0.0.1/x' };
    const all = { S3_ENDPOINT: 'https://s3.example.gov.in/', S3_BUCKET: 'pakhwada', S3_ACCESS_KEY: 'a', S3_SECRET_KEY: 'b' };
    expect(readSettings({ ...env, ...all }).objectStore).toEqual({ endpoint: 'https://s3.example.gov.in', bucket: 'pakhwada', region: 'us-east-1', accessKey: 'a', secretKey: 'b' });
    expect(readSettings(env).objectStore).toBeNull();
    expect(() => readSettings({ ...env, ...all, S3_SECRET_KEY: '' })).toThrow('S3_SECRET_KEY: needed');
    expect(() => readSettings({ ...env, S3_ENDPOINT: all.S3_ENDPOINT })).toThrow('S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY');
    for (const wrong of [{ S3_BUCKET: '../x' }, { S3_ENDPOINT: 'file:///etc' }]) expect(() => readSettings({ ...env, ...all, ...wrong })).toThrow();
  });

  /** The same against a server of others, where one is given: PAKHWADA_TEST_S3='{"endpoint":"http://127.0.0.1:4568","bucket":"...","region":"us-east-1","accessKey":"...","secretKey":"..."}' */
  const given = process.env['PAKHWADA_TEST_S3'];
  (given ? it : it.skip)('are kept, given back and removed by a server of others', async () => {
    const files = storeOn(JSON.parse(given!) as ObjectStoreSettings);
    for (const bytes of [Buffer.from('शिविर'), Buffer.alloc(6 * 1024 * 1024, 3)]) {
      const { path } = await files.save(bytes, 'bin', 'evidence');
      expect([(await files.read(path))?.equals(bytes), await files.save(bytes, 'bin', 'evidence')]).toEqual([true, expect.objectContaining({ path })]);
      await files.remove(path);
      expect(await files.read(path)).toBeNull();
      await files.remove(path);
    }
  });
});
