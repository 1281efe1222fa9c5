import { AddPersonService } from '../../apps/api/src/people/add-person.service.ts';
import { EndChargeService } from '../../apps/api/src/people/end-charge.service.ts';
import { IssueLinkService } from '../../apps/api/src/people/issue-link.service.ts';
import { SignInTryRepository } from '../../apps/api/src/people/sign-in-try.repository.ts';
import { aBareScheme, anApp, aPerson, TEST_PASSWORD, type TestApp } from './support/app.ts';

const SCHEME = { stateId: 1, schemeCode: 'one' };

describe('people', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await anApp();
    await aBareScheme(server.database, { ...SCHEME, offices: [{ code: 'DIC-A', kind: 'DISTRICT', districtLgd: 11 }, { code: 'PMU', kind: 'PMU' }] });
    await aBareScheme(server.database, { stateId: 2, schemeCode: 'two', offices: [{ code: 'PMU', kind: 'PMU' }] });
    await aPerson(server.database, { ...SCHEME, login: 'officer@a', role: 'DISTRICT_OFFICER', officeCode: 'DIC-A' });
    await aPerson(server.database, { ...SCHEME, login: 'pmu@one', role: 'PMU', officeCode: 'PMU' });
  });
  afterAll(() => server?.close());

  describe('signing in', () => {
    it('gives a cookie that scripts and other sites cannot use, and tells who it is', async () => {
      const visitor = server.visitor();
      const answer = await visitor.post('/v1/session', { login: 'Officer@A', password: TEST_PASSWORD });
      expect(answer.status).toBe(201);
      expect(answer.headers['set-cookie']).toMatch(/^pakhwada_session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/);
      expect((await visitor.get('/v1/session')).json()).toMatchObject({ login: 'officer@a', role: 'DISTRICT_OFFICER', officeCode: 'DIC-A', districtLgd: 11, schemeCode: 'one' });
    });

    it('keeps only the hash of the token', async () => {
      const visitor = await server.as('officer@a');
      const rows = await server.database.query<{ row: string }>(`select row_to_json(s)::text as row from session s`);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.some(({ row }) => row.includes(visitor.cookie!))).toBe(false);
    });

    it('refuses a wrong password and an unknown login with the same words', async () => {
      const wrong = await server.visitor().post('/v1/session', { login: 'officer@a', password: 'not the password' });
      const unknown = await server.visitor().post('/v1/session', { login: 'nobody', password: 'not the password' });
      for (const answer of [wrong, unknown]) {
        expect(answer.status).toBe(401);
        expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
        expect(answer.json()).toMatchObject({ code: 'SIGN_IN_REFUSED', status: 401 });
        expect(answer.headers['set-cookie']).toBeUndefined();
      }
      expect(wrong.json().title).toBe(unknown.json().title);
    });

    it('takes as long for an unknown login as for a wrong password', async () => {
      const timeOf = async (login: string) => {
        const times = [];
        for (let round = 0; round < 5; round += 1) {
          const from = performance.now();
          await server.visitor().post('/v1/session', { login, password: 'not the password' });
          times.push(performance.now() - from);
        }
        return Math.min(...times); // the least disturbed round
      };
      const [unknown, known] = [await timeOf('nobody-there'), await timeOf('pmu@one')];
      expect(unknown).toBeGreaterThan(known / 4); // an early "no" would take a twentieth
    });

    it('words the refusal in Hindi when asked', async () => {
      const answer = await server.visitor().post('/v1/session', { login: 'x', password: 'y' }, { 'accept-language': 'hi-IN,hi;q=0.9,en;q=0.5' });
      expect(answer.json().title).toMatch(/[\u0900-\u097F]/);
      expect(answer.headers['content-language']).toBe('hi');
    });

    it('refuses an inactive person and one without a charge', async () => {
      const inactive = await aPerson(server.database, { ...SCHEME, login: 'gone', role: 'PMU', officeCode: 'PMU' });
      await server.database.query(`update person set is_active = false where person_id = $1`, [inactive]);
      expect((await server.visitor().post('/v1/session', { login: 'gone', password: TEST_PASSWORD })).status).toBe(401);
      const left = await aPerson(server.database, { ...SCHEME, login: 'left', role: 'PMU', officeCode: 'PMU' });
      await server.database.query(`update charge set until = now() - interval '1 hour' where person_id = $1`, [left]);
      expect((await server.visitor().post('/v1/session', { login: 'left', password: TEST_PASSWORD })).status).toBe(403);
    });

    it('stops after ten wrong tries from one address, the right password included, and starts again after the window', async () => {
      await aPerson(server.database, { ...SCHEME, login: 'tried', role: 'PMU', officeCode: 'PMU' });
      const tries = await Promise.all(Array.from({ length: 14 }, () => server.visitor().post('/v1/session', { login: 'tried', password: 'wrong' }))); // at once: a burst must not slip through
      expect(tries.map((answer) => answer.status).sort()).toEqual([...Array(10).fill(401), ...Array(4).fill(429)]);
      const right = await server.visitor().post('/v1/session', { login: 'tried', password: TEST_PASSWORD });
      expect(right.json()).toMatchObject({ code: 'TOO_MANY_TRIES', status: 429 });
      expect(right.headers['retry-after']).toBe('900');
      await server.database.query(`update sign_in_try set tried_at = tried_at - interval '16 minutes'`);
      expect((await server.visitor().post('/v1/session', { login: 'tried', password: TEST_PASSWORD })).status).toBe(201);
    });
  });

  describe('the register of tries', () => {
    const limits = { here: 10, login: 50, address: 100 };
    const record = (login: string, address: string, now = new Date()) => server.get(SignInTryRepository).record(login, address, now, new Date(now.getTime() - 15 * 60_000), limits);

    it('counts the tries from one address one after the other: of 120 at once, each for another login, 100 are taken', async () => {
      const taken = await Promise.all(Array.from({ length: 120 }, (_, i) => record(`someone${i}`, '10.0.0.9')));
      expect(taken.filter(Boolean)).toHaveLength(100);
      expect(await record('someone', '10.0.0.8')).toBe(true);
    });

    it('forgets what is older than its window, also while every try fails', async () => {
      await server.database.query(`insert into sign_in_try (login, address, tried_at) values ('of old', '10.0.0.7', now() - interval '16 minutes'), ('of late', '10.0.0.7', now() - interval '14 minutes')`);
      await record('someone', '10.0.0.9');
      expect(await server.database.query(`select login from sign_in_try where address = '10.0.0.7'`)).toEqual([{ login: 'of late' }]);
    });
  });

  describe('a session', () => {
    it('is needed, whatever the address looks like', async () => {
      for (const address of ['/v1/session', '/v1//session', '/v1/session/', '/v1/sessions', '/V1/session', '/v1/%73ession', '/v1/schemes']) {
        const answer = await server.visitor().get(address);
        expect([401, 404]).toContain(answer.status);
        expect(answer.text).not.toContain('officer@a');
      }
    });

    it('ends at its hour, and after too long a rest', async () => {
      const visitor = await server.as('officer@a');
      await server.database.query(`update session set last_seen_at = now() - interval '119 minutes' where revoked_at is null`);
      expect((await visitor.get('/v1/session')).status).toBe(200);
      await server.database.query(`update session set last_seen_at = now() - interval '121 minutes' where revoked_at is null`);
      const rested = await visitor.get('/v1/session');
      expect(rested.json()).toMatchObject({ code: 'SESSION_OVER', status: 401 });
      const again = await server.as('officer@a');
      await server.database.query(`update session set expires_at = now() - interval '1 second' where revoked_at is null`);
      expect((await again.get('/v1/session')).status).toBe(401);
    });

    it('is over after signing out, for a copied cookie as well', async () => {
      const visitor = await server.as('officer@a');
      const copied = visitor.cookie!;
      expect((await visitor.delete('/v1/session')).status).toBe(204);
      expect(visitor.cookie).toBeNull();
      expect((await server.visitor().get('/v1/session', { cookie: `pakhwada_session=${copied}` })).status).toBe(401);
    });

    it('lists the own sessions only, and ends the own only', async () => {
      const [first, second, other] = [await server.as('pmu@one'), await server.as('pmu@one'), await server.as('officer@a')];
      const own = (await first.get('/v1/sessions')).json<{ sessionId: string; isThisOne: boolean }[]>();
      const [others] = (await other.get('/v1/sessions')).json<{ sessionId: string }[]>();
      expect(own.length).toBeGreaterThanOrEqual(2);
      expect(own.filter((session) => session.isThisOne)).toHaveLength(1);
      expect(own.map((session) => session.sessionId)).not.toContain(others!.sessionId);
      expect((await first.delete(`/v1/sessions/${others!.sessionId}`)).status).toBe(404);
      expect((await other.get('/v1/session')).status).toBe(200);
      const [mine] = (await second.get('/v1/sessions')).json<{ sessionId: string; isThisOne: boolean }[]>().filter((session) => session.isThisOne);
      expect((await first.delete(`/v1/sessions/${mine!.sessionId}`)).status).toBe(204);
      expect((await second.get('/v1/session')).status).toBe(401);
      expect((await first.delete('/v1/sessions/not-an-id')).status).toBe(404);
    });

    it('opens the own scheme only: another State answers as if it were not there', async () => {
      await aPerson(server.database, { stateId: 2, schemeCode: 'two', login: 'pmu@two', role: 'PMU', officeCode: 'PMU' });
      const [one, two] = [await server.as('pmu@one'), await server.as('pmu@two')];
      for (const [visitor, foreign] of [[one, 'two'], [two, 'one'], [one, 'nowhere']] as const) {
        const answer = await visitor.get(`/v1/schemes/${foreign}/fortnights`);
        expect(answer.status).toBe(404);
        expect(answer.json().code).toBe('NOT_FOUND');
      }
      expect((await one.get('/v1/session')).json().schemeCode).toBe('one');
      expect((await two.get('/v1/session')).json().schemeCode).toBe('two');
    });
  });

  describe('a write', () => {
    it.each([
      ['another site', { origin: 'https://evil.example' }, 403],
      ['a page without origin', { origin: 'null' }, 403],
      ['a neighbour by name', { origin: 'http://pakhwada.test.evil.example' }, 403],
      ['a form of another site', { 'sec-fetch-site': 'cross-site' }, 403],
      ['our own page', { origin: 'http://pakhwada.test', 'sec-fetch-site': 'same-origin' }, 201],
      ['a program', {}, 201],
    ])('from %s', async (_, headers, status) => {
      const answer = await server.visitor().post('/v1/session', { login: 'officer@a', password: TEST_PASSWORD }, headers as Record<string, string>);
      expect(answer.status).toBe(status);
      if (status === 403) expect(answer.json().code).toBe('FOREIGN_ORIGIN');
    });

    it('of a wrong shape is refused with every fault at once', async () => {
      const answer = await server.visitor().post('/v1/session', { login: 7, pass: 'x' });
      expect(answer.status).toBe(400);
      const { breaches } = answer.json<{ breaches: { code: string; field: string; text: string }[] }>();
      expect(breaches.map((breach) => breach.field).sort()).toEqual(['login', 'pass', 'password']);
      expect(breaches.every((breach) => breach.code === 'BAD_SHAPE' && breach.text.length > 20)).toBe(true);
    });

    it('that is no JSON, too long, or of another type is a refusal, not a fault of the server', async () => {
      const broken = await server.visitor().post('/v1/session', '{"login": ', { 'content-type': 'application/json', 'accept-language': 'hi' });
      expect([broken.status, broken.json().code, broken.json().title]).toEqual([400, 'BAD_SHAPE', expect.not.stringMatching(/[a-z]/)]);
      const long = await server.visitor().post('/v1/session', { login: 'x'.repeat(3_000_000), password: 'y' });
      expect([long.status, long.json().code]).toEqual([413, 'BODY_TOO_LARGE']);
      const form = await server.visitor().post('/v1/session', '<login>a</login>', { 'content-type': 'application/xml', 'accept-language': 'hi' });
      expect([form.status, form.json().code, form.json().title]).toEqual([415, 'NOT_JSON_SENT', expect.stringMatching(/[ऀ-ॿ]/)]);
      const poisoned = await server.visitor().post('/v1/session', '{"login":"a","password":"b","__proto__":{"x":1}}', { 'content-type': 'application/json' });
      expect(poisoned.status).toBe(400);
    });
  });

  describe('a one-time link', () => {
    const person = { role: 'DISTRICT_OFFICER', officeCode: 'DIC-A', designationEn: 'General Manager', designationHi: 'महाप्रबंधक' };
    const tokenOf = (link: string) => link.split('#')[1]!;

    it('sets the password once, ends open sessions, and is spent', async () => {
      const { link } = await server.get(AddPersonService).add({ ...person, login: 'new.officer' });
      expect(link).toMatch(/^http:\/\/pakhwada\.test\/set-password#[\w-]{43}$/);
      const visitor = server.visitor();
      const short = await visitor.post('/v1/password', { token: tokenOf(link), password: 'short' });
      expect([short.status, short.json().code]).toEqual([422, 'PASSWORD_TOO_SHORT']);
      expect((await visitor.post('/v1/password', { token: tokenOf(link), password: 'a long enough password' })).status).toBe(204);
      const again = await visitor.post('/v1/password', { token: tokenOf(link), password: 'another long password' });
      expect([again.status, again.json().code]).toEqual([409, 'LINK_SPENT']);
      const signedIn = await server.as('new.officer', 'a long enough password');
      const renewed = await server.get(IssueLinkService).issueAgain('new.officer');
      expect((await visitor.post('/v1/password', { token: tokenOf(renewed), password: 'yet another password' })).status).toBe(204);
      expect((await signedIn.get('/v1/session')).status).toBe(401);
    });

    it('works for one of two who use it at once, and not after 72 hours', async () => {
      const { link } = await server.get(AddPersonService).add({ ...person, login: 'raced.officer' });
      const both = await Promise.all([1, 2].map((one) => server.visitor().post('/v1/password', { token: tokenOf(link), password: `a long enough password ${one}` })));
      expect(both.map((answer) => answer.status).sort()).toEqual([204, 409]);
      const { link: old } = await server.get(AddPersonService).add({ ...person, login: 'late.officer' });
      await server.database.query(`update password_link set expires_at = now() - interval '1 second' where used_at is null`);
      expect((await server.visitor().post('/v1/password', { token: tokenOf(old), password: 'a long enough password' })).status).toBe(409);
    });

    it('is not given to a person who cannot be: every reason at once', async () => {
      const refused = await server
        .get(AddPersonService)
        .add({ login: 'a b', role: 'KING', officeCode: 'NOWHERE', designationEn: '', designationHi: 'x' })
        .catch((error: { faults: string[] }) => error.faults);
      expect(refused).toHaveLength(4);
      await expect(server.get(AddPersonService).add({ ...person, login: 'misplaced', officeCode: 'PMU', schemeCode: 'one' })).rejects.toThrow('A DISTRICT_OFFICER cannot sit in "PMU"');
      await expect(server.get(AddPersonService).add({ ...person, role: 'PMU', officeCode: 'PMU', login: 'which.one' })).rejects.toThrow('say which with --scheme');
      await expect(server.get(AddPersonService).add({ ...person, login: 'OFFICER@A' })).rejects.toThrow('is taken');
    });
  });

  it('ends a charge at once: open sessions, the password and unused links open nothing any more', async () => {
    await aPerson(server.database, { ...SCHEME, login: 'leaving@a', role: 'DISTRICT_OFFICER', officeCode: 'DIC-A' });
    const visitor = await server.as('leaving@a');
    const link = await server.get(IssueLinkService).issueAgain('leaving@a');
    expect(await server.get(EndChargeService).end('Leaving@A')).toBe(1);
    expect((await visitor.get('/v1/session')).status).toBe(401);
    expect((await server.visitor().post('/v1/session', { login: 'leaving@a', password: TEST_PASSWORD })).status).toBe(401);
    expect((await server.visitor().post('/v1/password', { token: link.split('#')[1], password: 'another good password' })).status).toBe(409);
    await expect(server.get(EndChargeService).end('leaving@a')).rejects.toThrow('no active person');
  });

  it('says in every answer that nothing may frame, embed or read it from elsewhere', async () => {
    const { headers } = await server.visitor().get('/v1/about');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe-inline');
    expect(headers).toMatchObject({ 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'x-content-type-options': 'nosniff' });
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['cache-control']).toBe('no-store');
  });

  it('asks browsers for https by its own name alone, and for names below it only when told so', async () => {
    for (const [overrides, header] of [
      [{ publicUrl: 'http://pakhwada.test' }, undefined],
      [{ publicUrl: 'https://pakhwada.test' }, 'max-age=31536000'],
      [{ publicUrl: 'https://pakhwada.test', isStrictBelow: true }, 'max-age=31536000; includeSubDomains'],
    ] as const) {
      const other = await anApp(overrides, server.database);
      expect((await other.visitor().get('/v1/about')).headers['strict-transport-security']).toBe(header);
      await other.close();
    }
  });

  it('writes no password, token or cookie into the log', async () => {
    const visitor = await server.as('officer@a');
    await visitor.get('/v1/session?token=a-secret-in-an-address');
    await server.database.query(`alter table session rename to session_away`);
    const fault = await visitor.get('/v1/session');
    await server.database.query(`alter table session_away rename to session`);
    expect(fault.status).toBe(500);
    expect(fault.json()).toMatchObject({ type: 'about:blank', code: 'UNEXPECTED', breaches: [] });
    expect(fault.text).not.toMatch(/session_away|select|relation/);
    const lines = server.log.join('');
    expect(lines).toContain(fault.json().requestId);
    for (const secret of [TEST_PASSWORD, visitor.cookie!, 'a-secret-in-an-address', '$argon2id']) expect(lines).not.toContain(secret);
  });
});
