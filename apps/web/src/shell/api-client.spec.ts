import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fortnightRoutes } from '@pakhwada/contracts/fortnights';
import { peopleRoutes } from '@pakhwada/contracts/people';
import { addressOf, callApi, listenForSessionOver, speak } from './api-client.ts';
import { isRefusal, Refusal, Unreachable } from './refusal.ts';

const answer = (status: number, body: unknown): Response =>
  ({ ok: status < 400, status, headers: new Headers(), json: () => (body === undefined ? Promise.reject(new Error('no body')) : Promise.resolve(body)) }) as unknown as Response;
const ask = jest.fn<typeof fetch>();

beforeEach(() => {
  globalThis.fetch = ask;
});
afterEach(() => {
  ask.mockReset();
  listenForSessionOver(() => undefined);
});

describe('an address', () => {
  it('comes from the route table, with its parts escaped and only the query that is given', () => {
    expect(addressOf(fortnightRoutes.sheets, { params: { schemeCode: 'jk-ramp', fortnightId: '2025-26-FN21' }, query: { after: undefined, take: 20 } })).toBe('/v1/schemes/jk-ramp/fortnights/2025-26-FN21/sheets?take=20');
    expect(addressOf(fortnightRoutes.list, { params: { schemeCode: 'a/b' } })).toBe('/v1/schemes/a%2Fb/fortnights');
  });
});

describe('a call', () => {
  it('says the reader’s language and sends a body as JSON', async () => {
    speak('hi');
    ask.mockResolvedValue(answer(201, { personId: 'p' }));
    await callApi(peopleRoutes.signIn, { body: { login: 'a', password: 'b' } });
    const [address, init] = ask.mock.calls[0] ?? [];
    expect([address, init?.method, init?.body]).toEqual(['/v1/session', 'POST', '{"login":"a","password":"b"}']);
    expect(init?.headers).toMatchObject({ 'accept-language': 'hi', 'content-type': 'application/json' });
  });

  it('throws a refusal with every breach the server lists', async () => {
    const breaches = [{ code: 'NEGATIVE', severity: 'BLOCK', row: null, field: 'value', values: { value: -1 }, text: 'Below zero.' }];
    ask.mockResolvedValue(answer(422, { type: 'x', title: 'Not saved', status: 422, code: 'NEGATIVE', requestId: '7K2', breaches, help: null }));
    const error = await callApi(peopleRoutes.me).catch((reason: unknown) => reason);
    expect(isRefusal(error, 'NEGATIVE') && error.problem.breaches).toEqual(breaches);
  });

  it('throws a refusal of unknown cause when something on the way answers without words', async () => {
    ask.mockResolvedValue(answer(502, undefined));
    const error = await callApi(peopleRoutes.me).catch((reason: unknown) => reason);
    expect(error instanceof Refusal && [error.status, error.code]).toEqual([502, 'UNKNOWN']);
  });

  it('tells a broken line from a refusal', async () => {
    ask.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(callApi(peopleRoutes.me)).rejects.toBeInstanceOf(Unreachable);
  });

  it('reports a session that ended', async () => {
    const onOver = jest.fn();
    listenForSessionOver(onOver);
    ask.mockResolvedValue(answer(401, { type: 'x', title: 'You were signed out', status: 401, code: 'SESSION_OVER', requestId: '1', breaches: [], help: null }));
    await expect(callApi(peopleRoutes.me)).rejects.toBeInstanceOf(Refusal);
    expect(onOver).toHaveBeenCalledTimes(1);
  });

  it('takes an empty reply for what it is', async () => {
    ask.mockResolvedValue(answer(204, undefined));
    await expect(callApi(peopleRoutes.signOut)).resolves.toBeUndefined();
  });
});
