import { createHash } from 'node:crypto';
import { fortnightsBetween } from '@pakhwada/domain/calendar';
import type { Plan } from '@pakhwada/domain/plan';
import { isMissing, toRatio, type Known, type Ratio } from '@pakhwada/domain/ratio';
import { buildReview, canonicalText, recompute, type FigureOrigin, type Review } from '@pakhwada/domain/review';
import { formatCount, formatIndex, formatRupeesBare, formatShareBare } from '@pakhwada/language/format';
import { achievedOf, lapseOf, paiseOf, physicalOf, schemePhysicalOf } from './support/behind.ts';
import { aDemo, FN20, type TestDemo } from './support/demo.ts';

/** Code, amount, released, spent in crore; physical and planned in per cent; SPI; status: as the sketch of the demo has them. */
const SKETCH = [
  ['C1', '6.20', '3.10', '2.48', '48.00', '45.00', '1.067', 'GREEN'],
  ['C2', '30.64', '12.26', '5.51', '17.00', '36.00', '0.472', 'RED'],
  ['C3', '7.50', '3.75', '3.19', '46.00', '52.00', '0.885', 'AMBER'],
  ['C4', '12.40', '8.06', '7.10', '62.00', '58.00', '1.069', 'GREEN'],
  ['C5', '6.00', '1.80', '0.42', '8.00', '30.00', '0.267', 'RED'],
  ['C6', '4.26', '1.07', '0.31', '9.00', '28.00', '0.321', 'RED'],
  ['C7', '6.60', '3.30', '2.05', '33.00', '42.00', '0.786', 'AMBER'],
  ['C8', '2.50', '1.25', '0.88', '37.00', '40.00', '0.925', 'GREEN'],
  ['C9', '1.20', '1.20', '0.96', '85.00', '90.00', '0.944', 'GREEN'],
] as const;
const CODES = SKETCH.map(([code]) => code);

const crore = (figure: Known<number>): string => (isMissing(figure) ? figure.missing : formatRupeesBare(figure, 'crore'));
const percent = (figure: Known<Ratio>): string => (isMissing(figure) ? figure.missing : formatShareBare(figure, 2));
const index = (figure: Known<Ratio>): string => (isMissing(figure) ? figure.missing : formatIndex(figure));
const whole = (figure: number) => ({ numerator: `${figure}`, denominator: '1' });

describe('the figures of the demo', () => {
  let demo: TestDemo;
  let review: Review;
  let plan: Plan;
  beforeAll(async () => {
    demo = await aDemo();
    ({ review } = await demo.frozen(FN20));
    ({ plan } = await demo.facts(FN20));
  }, 240_000);
  afterAll(() => demo?.close());

  const component = (code: string, from = review) => from.components.find((one) => one.code === code)!;
  const indicator = (code: string, from: Review) => from.components.flatMap(({ indicators }) => indicators).find((one) => one.code === code)!;
  const inUnit = (code: string, unit: number, from: Review) => indicator(code, from).units.find((one) => one.unit === unit)!;
  const reviewOf = async (fortnightId: string): Promise<Review> => (await demo.frozen(fortnightId)).review;

  describe('fortnight 20', () => {
    it('prints each component as the sketch has it', () => {
      const printed = review.components.map(({ code, money, index: of, verdict }) => [code, crore(money.amountPaise), crore(money.releasedPaise), crore(money.spentPaise), percent(of.physical), percent(of.planned), index(of.spi), verdict.status]);
      expect(printed).toEqual(SKETCH);
    });

    it('prints the State: money, the four means, the plan and the index', () => {
      const { money, weighted, simple, coreWeighted, coreSimple, time, verdict } = review.figures;
      expect([crore(money.amountPaise), crore(money.releasedPaise), crore(money.spentPaise)]).toEqual(['77.30', '35.79', '22.90']);
      expect([percent(money.releasedOfAmount), percent(money.spentOfReleased), percent(money.spentOfAmount)]).toEqual(['46.30', '63.98', '29.62']);
      expect([weighted, simple, coreWeighted, coreSimple].map(({ physical }) => percent(physical))).toEqual(['31.45', '38.33', '30.60', '32.50']);
      expect([percent(weighted.planned), index(weighted.spi), verdict.status]).toEqual(['42.38', '0.742', 'RED']);
      expect([time.elapsedDays, time.totalDays, percent(time.elapsed)]).toEqual([488, 912, '53.51']);
    });

    it('names the component that alone makes the State red', () => {
      const deciding = review.figures.decidingComponent!;
      expect([deciding.code, percent(deciding.amountShare), index(deciding.spiWithout), deciding.statusWithout]).toEqual(['C2', '39.64', '0.879', 'AMBER']);
    });

    it('counts what the sketch counts under each index', () => {
      const counted = (code: string) => { const { total, target } = indicator(code, review).state; return `${isMissing(total) ? '-' : formatCount(total)} of ${isMissing(target) ? '-' : formatCount(target)}`; };
      expect(Object.fromEntries(['C1-01', 'C1-02', 'C2-01', 'C2-02', 'C3-01', 'C3-02', 'C4-01', 'C4-02', 'C5-01', 'C5-02', 'C6-01', 'C7-01', 'C7-02', 'C8-01'].map((code) => [code, counted(code)]))).toEqual({
        ...{ 'C1-01': '9,200 of 20,000', 'C1-02': '98 of 200', 'C2-01': '900 of 5,000', 'C2-02': '180 of 1,500', 'C3-01': '1,350 of 3,600', 'C3-02': '51 of 120', 'C4-01': '3,540 of 6,000' },
        ...{ 'C4-02': '116 of 200', 'C5-01': '1 of 20', 'C5-02': '100 of 2,000', 'C6-01': '500 of 10,000', 'C7-01': '2 of 6', 'C7-02': '1 of 6', 'C8-01': '18 of 40' },
      });
      expect(review.components.map(({ milestones }) => `${milestones.filter(({ actualOn }) => actualOn !== null).length}/${milestones.length}`)).toEqual(['3/5', '1/5', '3/4', '3/4', '1/8', '1/4', '2/4', '1/4', '8/9']);
    });
  });

  describe('facts of a frozen fortnight, read again', () => {
    it.each([
      [null, '2024-25-FN13'],
      ['2025-26-FN14', '2025-26-FN15'],
      ['2025-26-FN18', '2025-26-FN19'],
    ])('give the stored bytes, sealed after those of %s, of %s', async (previousId, fortnightId) => {
      const { text, sha256 } = await demo.frozen(fortnightId);
      expect(canonicalText(buildReview(await demo.facts(fortnightId)))).toBe(text);
      const previous = previousId === null ? '' : (await demo.frozen(previousId)).sha256;
      expect(createHash('sha256').update(previous + text).digest('hex')).toBe(sha256);
    });

    it('give those of fortnight 20, but for what its registers have gained since: they go on, and two entries were checked after the freeze', async () => {
      const [{ text, sha256, review: stored }, previous] = [await demo.frozen(FN20), await demo.frozen('2025-26-FN19')];
      const again = buildReview(await demo.facts(FN20));
      expect(canonicalText({ ...again, registers: stored.registers! })).toBe(text);
      expect(createHash('sha256').update(previous.sha256 + text).digest('hex')).toBe(sha256);
      const checked = ({ registers }: Review) => Object.fromEntries(registers!.verification.indicators.flatMap(({ indicatorCode, levels }) => ('V4' in levels && levels.V4 > 0 ? [[indicatorCode, levels.V4]] : [])));
      expect([checked(stored), checked(again)]).toEqual([{}, { 'C2-01': 32, 'C4-01': 28 }]);
      expect([again.registers!.market, again.registers!.inclusion]).toEqual([stored.registers!.market, stored.registers!.inclusion]);
    });
  });

  describe('the entries behind', () => {
    const proves = (origin: Awaited<ReturnType<TestDemo['origin']>>, figure: Ratio): void => {
      expect(new Set(origin.entries.map((entry) => JSON.stringify(entry))).size).toBe(origin.entries.length);
      expect([origin.entryCount, origin.hiddenCount]).toEqual([origin.pages === 1 ? origin.entries.length : null, 0]);
      expect(origin.entries.filter(({ fortnightId, state }) => fortnightId > FN20 || state !== 'APPROVED')).toEqual([]);
      expect([origin.figure, origin.result, recompute(origin as unknown as FigureOrigin)]).toEqual([origin.figure, figure, figure]);
    };

    it.each(CODES)('the physical index of %s make it again, term by term', async (code) => {
      const { index: of } = component(code);
      const origin = await demo.origin(FN20, `components.${code}.physical`);
      proves(origin, of.physical as Ratio);
      expect(origin.terms.length).toBeGreaterThan(1);
      expect(origin.terms.map((term) => [term.code, `${achievedOf(origin.entries, term.code)}`])).toEqual(origin.terms.map((term) => [term.code, term.achieved]));
      expect(toRatio(physicalOf(plan.components.find((one) => one.code === code)!, origin.entries))).toEqual(of.physical);
    });

    it.each(CODES.flatMap((code) => [[code, 'released'], [code, 'spent']] as const))('what %s has %s add up to it, before and during the fortnight', async (code, figure) => {
      const { money } = component(code);
      const origin = await demo.origin(FN20, `components.${code}.${figure}`);
      proves(origin, whole(figure === 'released' ? money.releasedPaise : money.spentPaise));
      const parts = [paiseOf(origin.entries, figure, ({ fortnightId }) => fortnightId < FN20), paiseOf(origin.entries, figure, ({ fortnightId }) => fortnightId === FN20)];
      expect(origin.terms.map(({ achieved }) => achieved)).toEqual(parts.map(String));
    });

    it.each(['released', 'spent'] as const)('the tile "%s" add up to it, by component', async (figure) => {
      const { money } = review.figures;
      const origin = await demo.origin(FN20, figure);
      proves(origin, whole(figure === 'released' ? money.releasedPaise : money.spentPaise));
      expect(origin.terms.map(({ code, achieved }) => [code, achieved])).toEqual(CODES.map((code) => [code, `${paiseOf(origin.entries, figure, (entry) => entry.componentCode === code)}`]));
    });

    it('the tiles "physical" and "spi" make them again, over all pages', async () => {
      const { physical, planned, spi } = review.figures.weighted;
      const origin = await demo.origin(FN20, 'physical');
      proves(origin, physical as Ratio);
      expect([origin.pages > 1, origin.terms.map(({ code, result }) => [code, result])]).toEqual([true, review.components.map((one) => [one.code, one.index.physical])]);
      expect(toRatio(schemePhysicalOf(plan, origin.entries))).toEqual(physical);
      const ofSpi = await demo.originPage(FN20, 'spi', 1);
      expect([ofSpi.result, recompute(ofSpi as unknown as FigureOrigin), ofSpi.terms.map(({ result }) => result)]).toEqual([spi, spi, [physical, planned]]);
      expect([ofSpi.entryCount, ofSpi.entries]).toEqual([null, origin.entries.slice(0, 1)]); // the same entries
    }, 60_000);

    it('the tile "lapse" make each of its terms again', async () => {
      const origin = await demo.origin(FN20, 'lapse');
      proves(origin, whole(review.figures.money.projectedLapsePaise as number));
      const ids = fortnightsBetween('2024-25-FN13', FN20).map(({ id }) => id);
      const { lapse, ...terms } = lapseOf(origin.entries, ids, { budget: await demo.budgetOf('2025-26'), capsBasisPoints: plan.rules.caps, owed: await demo.owedBy('2026-03-31') });
      expect(Object.fromEntries(origin.terms.map(({ code, achieved }) => [code, Number(achieved)]))).toEqual(terms);
      expect(lapse).toBe(review.figures.money.projectedLapsePaise);
    });

    it.each([
      ['amount', () => whole(review.figures.money.amountPaise)],
      ['planned', () => review.figures.weighted.planned as Ratio],
      ['time', () => review.figures.time.elapsed],
    ] as const)('the tile "%s" are none: it comes from the plan, and its terms make it', async (figure, expected) => {
      const origin = await demo.origin(FN20, figure);
      proves(origin, expected());
      expect([origin.entryCount, origin.terms.length > 0]).toEqual([0, true]);
      if (figure === 'amount') expect(origin.terms.map(({ achieved }) => achieved)).toEqual(plan.components.map(({ amountPaise }) => `${amountPaise}`));
    });
  });

  describe('its stories', () => {
    it('clinic: the portal is live in July 2025, and nobody is diagnosed before November', async () => {
      expect(component('C2').milestones.find(({ code }) => code === 'C2-M1')!.actualOn).toBe('2025-07-11');
      const diagnosed = await Promise.all(['2025-26-FN07', '2025-26-FN14', '2025-26-FN15', FN20].map(async (id) => indicator('C2-01', await reviewOf(id)).state.total));
      expect(diagnosed).toEqual([0, 0, expect.any(Number), 900]);
      expect(Number(diagnosed[2])).toBeGreaterThan(0);
      expect((await reviewOf('2025-26-FN15')).fortnight.startsOn).toBe('2025-11-01');
    });

    it('winter: the plan of a snow-bound district stands still from December to February, while the State’s rises', async () => {
      const planned = (of: Review, code: string) => [of.matrix.find(({ lgd }) => lgd === 620)!.cells.find(({ componentCode }) => componentCode === code)!.planned, component(code, of).index.planned].map((figure) => Number(percent(figure)));
      const [winter, november] = [await reviewOf('2024-25-FN22'), await reviewOf('2025-26-FN16')];
      for (const code of ['C1', 'C2', 'C4']) {
        const [district, state] = planned(winter, code);
        expect(district).toBeLessThan(state!);
        const [[districtThen, stateThen], [districtNow, stateNow]] = [planned(november, code), planned(review, code)];
        expect([code, districtNow! - districtThen!, stateNow! > stateThen!]).toEqual([code, 0, true]);
      }
    });

    it('winter: a district that is silent shows no zero', () => {
      const row = review.matrix.find(({ lgd }) => lgd === 620)!;
      const own = row.cells.filter(({ componentCode }) => componentCode === 'C1' || componentCode === 'C4'); // the clinic there is entered by the partner
      expect([row.silentFortnights, row.reportedSheets, row.all.isHeld, row.rank, ...own.map(({ isReported, isHeld }) => [isReported, isHeld])]).toEqual([2, 0, true, null, [false, true], [false, true]]);
      expect(inUnit('C1-01', 620, review)).toMatchObject({ isReported: false, during: { missing: expect.any(String) }, heldSince: '2025-26-FN18' });
    });

    it('the batch at Reasi: 22 women and 11 men are 33', async () => {
      const [before, batch] = [await reviewOf('2025-26-FN04'), await reviewOf('2025-26-FN05')].map((one) => inUnit('C4-01', 627, one));
      expect([batch!.during, Number(batch!.total) - Number(before!.total)]).toEqual([33, 33]);
      const gender = (part: string) => Number(batch!.breakdowns['GENDER']?.[part] ?? 0) - Number(before!.breakdowns['GENDER']?.[part] ?? 0);
      expect([gender('WOMEN'), gender('MEN'), gender('OTHER')]).toEqual([22, 11, 0]);
    });

    it('the camps of Rajouri: 12 until two fortnights later a correction makes them 10, and the frozen one stays', async () => {
      const [wrong, between, mended] = [await reviewOf('2025-26-FN13'), await reviewOf('2025-26-FN14'), await reviewOf('2025-26-FN15')];
      expect([wrong, between, mended].map((one) => { const { before, priorPeriod, total } = inUnit('C1-02', 12, one); return [before, priorPeriod, total]; })).toEqual([[0, 0, 12], [12, 0, 12], [12, -2, 10]]);
      const lines = mended.priorPeriod.filter(({ kind }) => kind === 'CORRECTION');
      expect(lines).toEqual([expect.objectContaining({ fortnightId: '2025-26-FN13', indicatorCode: 'C1-02', unit: 12, oldValue: 12, newValue: 10, delta: -2, reason: expect.stringContaining('counted twice') })]);
      const { entries } = await demo.origin('2025-26-FN15', 'components.C1.indicators.C1-02.units.12');
      expect(entries.filter(({ value }) => value !== 0).map(({ kind, fortnightId, relatesTo, value }) => [kind, fortnightId, relatesTo, value])).toEqual([
        ['CORRECTION', '2025-26-FN15', '2025-26-FN13', -2],
        ['ENTRY', '2025-26-FN13', '2025-26-FN13', 12],
      ]);
    });

    it('the first buyer-seller meet: over 100 sellers and over 45 buyers stay lower bounds, to this day', async () => {
      const meet = await reviewOf('2025-26-FN06');
      expect(['C7-03', 'C7-04'].map((code) => { const { during, qualifier } = indicator(code, meet).state; return [during, qualifier]; })).toEqual([[100, 'AT_LEAST'], [45, 'AT_LEAST']]);
      expect(['C7-01', 'C7-05', 'C7-06'].map((code) => indicator(code, meet).state.total)).toEqual([1, 7, 7]);
      expect(['C7-03', 'C7-04', 'C7-01'].map((code) => indicator(code, review).state.qualifier)).toEqual(['AT_LEAST', 'AT_LEAST', 'EXACT']);
    });
  });
});
