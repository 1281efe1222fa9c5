import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { LiveReviewService } from '../../apps/api/src/reviews/live-review.service.ts';
import { aPerson } from '../api/support/app.ts';
import { inWords, rounded, type Board } from './board.ts';
import { askFor, type Answered } from './load.ts';
import { interleaved, ratiosOf, spreadOf } from './rounds.ts';
import type { Stage } from './stage.ts';

const CONNECTIONS = 16;
const RATIO = 10;

/** The same live review by three ways through the whole application: built from the database each time, from memory, and "not changed". */
export async function measureHttp(board: Board, { server, scheme, openId }: Stage, rounds: number, milliseconds: number): Promise<void> {
  await aPerson(server.database, { login: 'reader', role: 'SECRETARY', ...scheme, officeCode: 'SECY' });
  const reader = await server.as('reader');
  const floor = http.createServer((_, reply) => reply.end('ok'));
  await new Promise<void>((listening) => void floor.listen(0, '127.0.0.1', listening));
  await server.app.listen(0, '127.0.0.1');
  try {
    const url = `${await server.app.getUrl()}/v1/schemes/${scheme.schemeCode}/fortnights/live/review`;
    const first = await reader.get(`/v1/schemes/${scheme.schemeCode}/fortnights/live/review`);
    if (first.status !== 200) throw new Error(`the live review of ${openId} is answered with ${first.status}: ${first.text.slice(0, 300)}`);
    const headers = { cookie: `pakhwada_session=${reader.cookie}` };
    const ask = async (expected: number, address: string, more: Record<string, string> = {}): Promise<number> => seen(await askFor(milliseconds, { connections: CONNECTIONS, url: address, headers: { ...headers, ...more } }), expected);
    const sizes: Record<number, number> = {};
    const seen = ({ perSecond, statuses, bytes }: Answered, expected: number): number => {
      const others = Object.keys(statuses).filter((status) => Number(status) !== expected);
      if (others.length > 0) throw new Error(`expected ${expected}, answered ${JSON.stringify(statuses)}`);
      sizes[expected] = bytes;
      return perSecond;
    };
    const shelf = forgetful(server.get(LiveReviewService));
    const taken = await interleaved(rounds, {
      floor: () => ask(200, `http://127.0.0.1:${(floor.address() as AddressInfo).port}/`),
      query: async () => {
        shelf.forgets = true;
        const perSecond = await ask(200, url);
        shelf.forgets = false;
        return perSecond;
      },
      memory: () => ask(200, url),
      unchanged: () => ask(304, url, { 'if-none-match': String(first.headers.etag) }),
    });
    const line = (name: string, values: readonly number[], bytes: number) => ({
      ...{ section: 'HTTP', name },
      figures: { 'answers/s': inWords(spreadOf(values), 0), 'x query': inWords(ratiosOf(values, taken.query), 1), 'x node:http': rounded(spreadOf(values).median / spreadOf(taken.floor).median, 3), bytes },
    });
    board.add(
      line('node:http, "ok"', taken.floor, 2),
      line('live review from the database, nothing kept', taken.query, first.bytes.length),
      line('live review from memory', taken.memory, first.bytes.length),
      { ...line('304 not changed, inside Nest', taken.unchanged, 0), target: `>= ${RATIO}x query`, isMet: ratiosOf(taken.unchanged, taken.query).median >= RATIO },
    );
  } finally {
    floor.closeAllConnections();
    floor.close();
  }
}

/** The service with a memory that can be switched off: every request then goes to the database. */
function forgetful(live: LiveReviewService): { forgets: boolean } {
  const shelf = { forgets: false };
  const inside = live as unknown as { keep: (tag: string, body: Promise<string>) => void; bodies: Map<string, unknown> };
  const keep = inside.keep.bind(live);
  inside.keep = (tag, body) => {
    if (shelf.forgets) inside.bodies.clear();
    else keep(tag, body);
  };
  return new Proxy(shelf, {
    set: (target, _, value: boolean) => {
      target.forgets = value;
      inside.bodies.clear();
      return true;
    },
  });
}
