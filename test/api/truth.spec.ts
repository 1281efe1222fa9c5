import type { Origin } from '@pakhwada/contracts/reviews';
import { PLAIN_MONEY } from '@pakhwada/domain/funds';
import { fromRatio } from '@pakhwada/domain/ratio';
import { buildReview, canonicalText, inRows, originOf, type Review, type ReviewFacts } from '@pakhwada/domain/review';
import { aComponent, aPlan, crore } from '@pakhwada/testing/builders';
import { DataSource } from 'typeorm';
import { SubmitMoneyService } from '../../apps/api/src/funds/submit-money.service.ts';
import { FortnightsService } from '../../apps/api/src/fortnights/fortnights.service.ts';
import { ApproveCorrectionService } from '../../apps/api/src/progress/approve-correction.service.ts';
import { ProposeCorrectionService } from '../../apps/api/src/progress/propose-correction.service.ts';
import { SubmitProgressService } from '../../apps/api/src/progress/submit-progress.service.ts';
import { SubmitStatusService } from '../../apps/api/src/progress/submit-status.service.ts';
import { FactsRepository } from '../../apps/api/src/reviews/facts.repository.ts';
import { aRow, aScheme, type TestScheme } from './support/scheme.ts';

const FORTNIGHTS = ['2025-26-FN01', '2025-26-FN02', '2025-26-FN03'];
const DAYS = ['2025-04-14', '2025-04-29', '2025-05-14'];

/** Two components, three frozen fortnights, with money, milestones, a late row and a correction: every figure must be what its entries say. */
describe('figures and the entries behind them', () => {
  let scheme: TestScheme;
  const reviews: Review[] = [];
  beforeAll(async () => {
    scheme = await aScheme({ plan: aPlan({ components: [aComponent(), aComponent({ code: 'C2', amountPaise: crore(4) })] }) });
    for (const [i, fortnightId] of FORTNIGHTS.entries()) {
      await scheme.tickAt(`${DAYS[i]}T05:00:00.000Z`);
      await handIn(fortnightId, i);
      await scheme.allApprove(fortnightId);
    }
    await scheme.tickAt('2025-05-20T12:30:00.000Z');
    for (const fortnightId of FORTNIGHTS) reviews.push((await (await scheme.as('secretary')).get(`${scheme.address}/${fortnightId}/review`)).json<Review>());
  });
  afterAll(() => scheme?.server.close());

  async function handIn(fortnightId: string, i: number): Promise<void> {
    const { get } = scheme.server;
    const key = { ...scheme.key, fortnightId };
    const late = i === 1 ? [aRow({ indicatorCode: 'C1-01', unit: 901, relatesTo: FORTNIGHTS[0]!, value: 3 })] : [];
    const grid = (officeCode: string, login: string, value: number, more = late) => ({ charge: scheme.charge(login), officeCode, revision: 0, rows: [...scheme.rows(officeCode, fortnightId, value), ...more] });
    const grids = [grid('DIC-901', 'officer901', 11 + i), grid('DIC-902', 'officer902', 7, []), ...(i === 2 ? [] : [grid('DIC-903', 'officer903', 0, [])]), grid('PMU', 'pmu', 2, [])];
    await get(SubmitProgressService).submit(key, grids);
    const page = (componentCode: string) => ({ componentCode, stage: 'UNDER_IMPLEMENTATION' as const, milestones: i === 1 && componentCode === 'C1' ? [{ milestoneCode: 'C1-M1', actualOn: '2025-04-20' }] : [], reasonCode: 'R03' as const, recoveryOn: '2027-01-31', remark: null, nextPlan: 'Go on' });
    await get(SubmitStatusService).submit(key, ['C1', 'C2'].map((componentCode) => ({ charge: scheme.charge('component'), officeCode: 'DEPT', componentCode, revision: 0, row: page(componentCode) })));
    const line = (no: number, componentCode: string, type: 'RELEASE' | 'EXPENDITURE' | 'REFUND', amountPaise: number) => ({ ...PLAIN_MONEY, line: no, componentCode, type, amountPaise, on: DAYS[i]!, reference: `${fortnightId}/${no}`, remark: null });
    const money = [line(1, 'C1', 'RELEASE', crore(1)), line(2, 'C2', 'RELEASE', crore(0.5)), line(3, 'C1', 'EXPENDITURE', crore(0.25)), ...(i === 2 ? [line(4, 'C1', 'REFUND', crore(0.05))] : [])];
    await get(SubmitMoneyService).submit(key, [{ charge: scheme.charge('accountant'), officeCode: 'PMU', revision: 0, rows: money }]);
    if (i !== 2) return;
    const { correctionId } = await get(ProposeCorrectionService).propose(key, scheme.charge('officer901'), { indicatorCode: 'C1-01', unit: 901, correctsFortnight: FORTNIGHTS[0]!, newValue: 9, reason: 'Counted twice' });
    await get(ApproveCorrectionService).approve(key, scheme.charge('nodal'), correctionId);
  }

  const factsOf = async (fortnightId: string): Promise<ReviewFacts> => {
    const { manager } = scheme.server.get(DataSource);
    return scheme.server.get(FactsRepository).frozenFacts(manager, await scheme.server.get(FortnightsService).byId(manager, { ...scheme.key, fortnightId }));
  };

  it.each(FORTNIGHTS)('facts of %s give the stored bytes', async (fortnightId) => {
    const [stored] = await scheme.server.database.query<{ body: string }>(`select body from review where fortnight_id = $1`, [fortnightId]);
    expect(canonicalText(buildReview(await factsOf(fortnightId)))).toBe(stored!.body);
  });

  async function origin(fortnightId: string, figure: string): Promise<Origin> {
    const secretary = await scheme.as('secretary');
    let page: Origin = (await secretary.get(`${scheme.address}/${fortnightId}/origin?figure=${figure}&take=7`)).json();
    const whole: Origin = (await secretary.get(`${scheme.address}/${fortnightId}/origin?figure=${figure}&take=500`)).json();
    const entries = [...page.entries];
    while (page.next !== null) {
      page = (await secretary.get(`${scheme.address}/${fortnightId}/origin?figure=${figure}&take=7&after=${encodeURIComponent(page.next)}`)).json();
      entries.push(...page.entries);
    }
    expect([whole.entries, whole.entryCount, whole.next]).toEqual([entries, entries.length, null]); // pages leave nothing out and tell nothing twice
    return { ...page, entries };
  }
  const sumOf = (entries: Origin['entries'], code: string): number => entries.filter((entry) => entry.code === code).reduce((sum, entry) => sum + (entry.value ?? 0), 0);
  const moneyOf = (entries: Origin['entries'], type: string): number => entries.filter((entry) => entry.code === type).reduce((sum, entry) => sum + (entry.amountPaise ?? 0), 0);

  it.each(FORTNIGHTS)('the entries behind every physical index of %s recompute it', async (fortnightId) => {
    for (const code of ['C1', 'C2']) {
      const { terms, entries, result } = await origin(fortnightId, `components.${code}.physical`);
      let index = 0;
      for (const term of terms) {
        const done = term.code.includes('-M') ? entries.filter((entry) => entry.code === term.code).length : sumOf(entries, term.code);
        expect([term.code, `${done}`]).toEqual([term.code, term.achieved]);
        index += (Number(term.weight!.numerator) / Number(term.weight!.denominator)) * Math.min(1, done / Number(term.target));
      }
      const { numerator, denominator } = fromRatio(result!);
      expect(Number(numerator) / Number(denominator)).toBeCloseTo(index, 12);
    }
  });

  it.each(FORTNIGHTS)('the lines behind the money tiles of %s add up to them', async (fortnightId) => {
    const { money } = reviews[FORTNIGHTS.indexOf(fortnightId)]!.figures;
    const released = await origin(fortnightId, 'released');
    expect([moneyOf(released.entries, 'RELEASE'), released.result]).toEqual([money.releasedPaise, { numerator: `${money.releasedPaise}`, denominator: '1' }]);
    expect(released.entries.every((entry) => entry.reference?.startsWith('2025-26-FN'))).toBe(true);
    const seen = (await (await scheme.as('officer901')).get(`${scheme.address}/${fortnightId}/origin?figure=released`)).json<Origin>();
    expect(new Set(seen.entries.map((entry) => entry.reference))).toEqual(new Set([null])); // a district does not read the money sheet
    const spent = await origin(fortnightId, 'spent');
    expect(moneyOf(spent.entries, 'EXPENDITURE') - moneyOf(spent.entries, 'REFUND')).toBe(money.spentPaise);
  });

  it('counts the late row, the correction and the milestone where they belong', () => {
    const cells = reviews.map((review) => review.components[0]!.indicators[0]!.units[0]!);
    expect(cells.map(({ before, during, priorPeriod, total }) => [before, during, priorPeriod, total])).toEqual([[0, 11, 0, 11], [11, 12, 3, 26], [26, 13, -2, 37]]);
    expect(reviews.map((review) => review.components[0]!.milestones[0]!.actualOn)).toEqual([null, '2025-04-20', '2025-04-20']);
    expect(reviews[2]!.priorPeriod.map(({ kind, delta }) => [kind, delta])).toEqual([['CORRECTION', -2]]);
  });

  it('moves every figure that stands on a fact when the fact is changed in a copy', async () => {
    const facts = inRows(await factsOf(FORTNIGHTS[2]!));
    const changed = buildReview({ ...facts, progress: facts.progress.map((row) => (row.indicatorCode === 'C1-01' && row.unit === 902 ? { ...row, value: (row.value ?? 0) + 50 } : row)) });
    const before = reviews[2]!;
    const dependent = ['physical', 'spi', 'simple.physical', 'core.physical', 'components.C1.physical', 'components.C1.spi', 'components.C1.indicators.C1-01', 'components.C1.indicators.C1-01.units.902', 'districts.902', 'districts.902.C1'];
    for (const figure of dependent) expect([figure, originOf(changed, figure)?.result]).not.toEqual([figure, originOf(before, figure)?.result]);
    for (const figure of ['released', 'components.C2.physical', 'districts.901.C1', 'planned']) expect([figure, originOf(changed, figure)?.result]).toEqual([figure, originOf(before, figure)?.result]);
  });
});
