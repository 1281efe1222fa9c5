import type { Origin, OriginEntry } from '@pakhwada/contracts/reviews';
import type { About } from '@pakhwada/contracts/people';
import type { Review, ReviewFacts } from '@pakhwada/domain/review';
import { DataSource } from 'typeorm';
import { FortnightsService } from '../../../apps/api/src/fortnights/fortnights.service.ts';
import { FactsRepository } from '../../../apps/api/src/reviews/facts.repository.ts';
import { anApp, type Answer, type TestApp } from '../../api/support/app.ts';
import { aDatabase } from '../../api/support/database.ts';
import { demoTemplate } from '../../journeys/support/demo-template.ts';

const KEY = { stateId: 1, schemeCode: 'jk-ramp' };
const FORTNIGHTS = `/v1/schemes/${KEY.schemeCode}/fortnights`;
const PAGE = 500;

export const FN20 = '2025-26-FN20';

/** The demo as a newcomer finds it, read as the Secretary reads it. */
export interface TestDemo {
  readonly server: TestApp;
  get(address: string): Promise<Answer>;
  /** A frozen review, as the API gives it, with the seal it gives beside it. */
  frozen(fortnightId: string): Promise<{ readonly review: Review; readonly text: string; readonly sha256: string }>;
  /** A figure with the entries behind it, over all pages. */
  origin(fortnightId: string, figure: string): Promise<Origin & { readonly pages: number }>;
  originPage(fortnightId: string, figure: string, take: number, after?: string | null): Promise<Origin>;
  /** The facts a frozen fortnight was reviewed from, read again. */
  facts(fortnightId: string): Promise<ReviewFacts>;
  /** BE of a year, and what work orders due by a day still ask for, added up from the lines themselves; valid while none of them is reversed. */
  budgetOf(year: string): Promise<number>;
  owedBy(on: string): Promise<number>;
  close(): Promise<void>;
}

/** A copy of the demo that the suites of one run share as a template: its history is written once. */
export async function aDemo(): Promise<TestDemo> {
  const database = await aDatabase({ copyOf: demoTemplate() });
  const server = await anApp({ mode: 'demo', followsDemoClock: true }, database);
  const about = (await server.visitor().get('/v1/about')).json<About>();
  const { login, password } = about.accounts.find(({ job }) => job === 'SECRETARY')!;
  const secretary = await server.as(login, password);
  const get = async (address: string): Promise<Answer> => {
    const answer = await secretary.get(address);
    if (answer.status !== 200) throw new Error(`${address}: ${answer.status} ${answer.text}`);
    return answer;
  };
  const originPage: TestDemo['originPage'] = async (fortnightId, figure, take, after = null) =>
    (await get(`${FORTNIGHTS}/${fortnightId}/origin?figure=${figure}&take=${take}${after === null ? '' : `&after=${encodeURIComponent(after)}`}`)).json<Origin>();
  return {
    ...{ server, get, originPage },
    frozen: async (fortnightId) => {
      const answer = await get(`${FORTNIGHTS}/${fortnightId}/review`);
      return { review: answer.json<Review>(), text: answer.text, sha256: String(answer.headers['x-review-sha256']) };
    },
    origin: async (fortnightId, figure) => {
      const entries: OriginEntry[] = [];
      for (let [after, pages] = [null as string | null, 1]; ; pages += 1) {
        const page = await originPage(fortnightId, figure, PAGE, after);
        entries.push(...page.entries);
        if (page.next === null) return { ...page, entries, pages };
        after = page.next;
      }
    },
    facts: async (fortnightId) => {
      const { manager } = server.get(DataSource);
      return server.get(FactsRepository).frozenFacts(manager, await server.get(FortnightsService).byId(manager, { ...KEY, fortnightId }));
    },
    budgetOf: (year) => paise(server, `select sum(amount_paise) as paise from fund_txn where type = 'BUDGET' and txn_on between $1 and $2`, [`${year.slice(0, 4)}-04-01`, `${Number(year.slice(0, 4)) + 1}-03-31`]),
    owedBy: (on) =>
      paise(
        server,
        `select sum(o.amount_paise - coalesce((select sum(p.amount_paise) from fund_txn p where p.type = 'EXPENDITURE' and p.component_code = o.component_code and p.work_order = o.reference), 0)) as paise
         from fund_txn o where o.type = 'COMMITMENT' and o.due_on <= $1`,
        [on],
      ),
    close: async () => {
      await server.close();
      await database.drop();
    },
  };
}

async function paise(server: TestApp, sql: string, values: readonly string[]): Promise<number> {
  const [row] = await server.database.query<{ paise: string }>(sql, [...values]);
  return Number(row!.paise);
}
