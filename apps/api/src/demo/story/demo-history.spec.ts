import { readFileSync } from 'node:fs';
import { fortnightById, fortnightsBetween, istDateOf, timesOf } from '@pakhwada/domain/calendar';
import { checkMoneyRows, countedPaise, EMPTY_LEDGER, foldCommitments, foldLedger, foldTranches, txnId, type FrozenLine, type LedgerLine, type MoneyLedger, type MoneyRow, type OpenCommitment } from '@pakhwada/domain/funds';
import { cellsOf, sheetsOf } from '@pakhwada/domain/plan';
import { buildReview, canonicalText, sealReview, type HistoryPoint, type Review, type ReviewFacts, type Sealed } from '@pakhwada/domain/review';
import type { Known, Ratio } from '@pakhwada/domain/ratio';
import type { SubmissionState } from '@pakhwada/domain/workflow';
import { readPlanFile } from '../../schemes/read-plan-file.ts';
import { composeDemoHistory, type DemoHistory, type DemoSheet } from './demo-history.ts';
import { demoPeople } from './people-story.ts';
import { readStory } from './story.schema.ts';

const plans = new URL('../../../../../plans/', import.meta.url);
const plan = readPlanFile(readFileSync(new URL('jammu-kashmir.yaml', plans), 'utf8')).plan!;
const story = readStory(readFileSync(new URL('jammu-kashmir.story.yaml', plans), 'utf8'));
const history = composeDemoHistory(plan, story, story.until);
const fortnights = fortnightsBetween(plan.calendar.firstFortnightId, story.until);
const CRORE = 1_00_00_000_00;

const stateOf = (sheet: DemoSheet): SubmissionState => (sheet.approvedAt ? 'APPROVED' : sheet.verifiedAt ? 'VERIFIED' : 'SUBMITTED');

function factsOf(told: DemoHistory, fortnightId: string, opening: Sealed | null, earlier: readonly HistoryPoint[], ledger: MoneyLedger): ReviewFacts {
  const sheets = told.sheets(fortnightId);
  const signed = <T>(sheet: DemoSheet, rows: readonly T[]) => rows.map((row) => ({ ...row, officeCode: sheet.officeCode, state: stateOf(sheet) }));
  return {
    ...{ plan, planVersion: 1, fortnightId, asOn: fortnightById(fortnightId).endsOn, basis: 'FROZEN', isDemo: true, opening, history: earlier },
    sheets: sheets.map((sheet) => ({
      ...{ officeCode: sheet.officeCode, sheet: sheet.sheet, revision: sheet.returned ? 2 : 1, state: stateOf(sheet) },
      ...{ submittedAt: sheet.returned?.resubmittedAt ?? sheet.submittedAt, firstSubmittedAt: sheet.submittedAt },
    })),
    progress: sheets.flatMap((sheet) => (sheet.kind === 'PROGRESS' ? signed(sheet, sheet.rows) : [])),
    statuses: sheets.flatMap((sheet) => (sheet.kind === 'STATUS' ? signed(sheet, sheet.rows) : [])),
    money: sheets.flatMap((sheet) => (sheet.kind === 'MONEY' ? signed(sheet, sheet.rows) : [])),
    ledger,
    plainProgress: [],
    corrections: told.corrections(fortnightId).map(({ indicatorCode, componentCode, unit, correctsFortnight, oldValue, newValue, reason }) => ({
      ...{ indicatorCode, componentCode, unit, correctsFortnight, oldValue, reason, delta: newValue - oldValue, approvedByOffice: 'JKTPO' },
    })),
  };
}

function reviewsOf(told: DemoHistory): Map<string, Review> {
  const reviews = new Map<string, Review>();
  const earlier: HistoryPoint[] = [];
  let opening: Sealed | null = null;
  let ledger: MoneyLedger = EMPTY_LEDGER;
  for (const { id } of fortnights) {
    const facts = factsOf(told, id, opening, [...earlier], ledger);
    const review = buildReview(facts);
    ledger = foldLedger(ledger, moneyOf(told, id).map((row) => ({ ...row, id: txnId(id, 'PMU', row.line), fortnightId: id })));
    opening = sealReview(facts, review);
    earlier.push(opening.scheme);
    reviews.set(id, review);
  }
  return reviews;
}

const percent = (figure: Known<Ratio>): string => {
  if ('missing' in figure) return figure.missing;
  const [n, d] = [BigInt(figure.numerator), BigInt(figure.denominator)];
  const hundredths = (n * 20_000n + d) / (d * 2n);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
};
const moneyOf = (told: DemoHistory, fortnightId: string): readonly MoneyRow[] => told.sheets(fortnightId).flatMap((sheet) => (sheet.kind === 'MONEY' ? sheet.rows : []));
const spentIn = (told: DemoHistory, fortnightId: string, code: string): number =>
  moneyOf(told, fortnightId).reduce((sum, row) => sum + (row.componentCode !== code ? 0 : row.type === 'EXPENDITURE' ? countedPaise(row) : row.type === 'REFUND' ? -countedPaise(row) : 0), 0);
const rowsOf = (fortnightId: string, officeCode: string) => {
  const sheet = history.sheets(fortnightId).find((one) => one.officeCode === officeCode && one.kind === 'PROGRESS');
  return sheet?.kind === 'PROGRESS' ? sheet.rows : [];
};

describe('the demo history', () => {
  const reviews = reviewsOf(history);
  const last = reviews.get(story.until)!;

  it('shows the components exactly as the programme was told to stand', () => {
    const table = last.components.map(({ code, money, index, verdict }) => `${code} ${money.amountPaise / CRORE} ${money.releasedPaise / CRORE} ${money.spentPaise / CRORE} ${percent(index.physical)} ${percent(index.planned)} ${verdict.status}`);
    expect(table).toEqual([
      'C1 6.2 3.1 2.48 48.00 45.00 GREEN',
      'C2 30.64 12.26 5.51 17.00 36.00 RED',
      'C3 7.5 3.75 3.19 46.00 52.00 AMBER',
      'C4 12.4 8.06 7.1 62.00 58.00 GREEN',
      'C5 6 1.8 0.42 8.00 30.00 RED',
      'C6 4.26 1.07 0.31 9.00 28.00 RED',
      'C7 6.6 3.3 2.05 33.00 42.00 AMBER',
      'C8 2.5 1.25 0.88 37.00 40.00 GREEN',
      'C9 1.2 1.2 0.96 85.00 90.00 GREEN',
    ]);
    expect(last.components.map(({ index }) => index.physical)).toContainEqual({ numerator: '12', denominator: '25' }); // 48 %, not about 48
  });

  it('shows the State as told: 31.45 weighted, 38.33 simple, 30.60 and 32.50 without the support item, SPI 0.742 red, 0.879 without the clinic', () => {
    const { figures } = last;
    expect([figures.weighted.physical, figures.weighted.planned, figures.simple.physical, figures.coreWeighted.physical, figures.coreSimple.physical].map(percent)).toEqual(['31.45', '42.38', '38.33', '30.60', '32.50']);
    expect([percent(figures.weighted.spi), figures.verdict.status]).toEqual(['74.21', 'RED']);
    expect(figures.decidingComponent).toMatchObject({ code: 'C2', statusWithout: 'AMBER' });
    expect(percent(figures.decidingComponent!.spiWithout)).toBe('87.91');
    expect([figures.money.amountPaise, figures.money.releasedPaise, figures.money.spentPaise].map((paise) => paise / CRORE)).toEqual([77.3, 35.79, 22.9]);
    expect([figures.time.elapsedDays, figures.time.totalDays, figures.time.fortnightsLeft]).toEqual([488, 912, 28]);
  });

  it('carries the counts behind those shares, district by district', () => {
    const totals = Object.fromEntries(last.components.flatMap(({ indicators }) => indicators.map(({ code, state }) => [code, state.total])));
    expect(totals).toMatchObject({ 'C1-01': 9200, 'C1-02': 98, 'C2-01': 900, 'C2-02': 180, 'C3-01': 1350, 'C3-02': 51, 'C4-01': 3540, 'C4-02': 116, 'C5-01': 1, 'C5-02': 100, 'C6-01': 500, 'C7-01': 2, 'C7-02': 1, 'C8-01': 18 });
    for (const { indicators } of last.components) {
      for (const { level, nature, units, state } of indicators) {
        if (level === 'DISTRICT' && nature === 'C') expect(units.reduce((sum, unit) => sum + (typeof unit.total === 'number' ? unit.total : unit.before), 0)).toBe(state.total);
      }
    }
  });

  it('is reported by all but two offices at the end, with one sheet received and not approved', () => {
    const expected = sheetsOf(plan).length;
    expect([last.reporting.reported, last.reporting.expected]).toEqual([expected - 2, expected]);
    expect(last.receivedNotApproved.map(({ officeCode, state }) => `${officeCode} ${state}`)).toEqual(['DIC-POONCH SUBMITTED']);
  });

  it('takes the rows of an unapproved sheet into the next fortnight, relating to the old one', () => {
    for (const { office, fortnight } of story.notApproved.filter(({ fortnight: id }) => id < story.until)) {
      const after = fortnights[fortnights.findIndex(({ id }) => id === fortnight) + 1]!.id;
      const owed = rowsOf(fortnight, office).filter(({ indicatorCode }) => cellsOf(plan, office).some(({ indicator }) => indicator.code === indicatorCode && indicator.nature !== 'S'));
      expect(rowsOf(after, office).filter(({ relatesTo }) => relatesTo === fortnight).map(({ value }) => value)).toEqual(owed.map(({ value }) => value));
    }
  });

  it('tells the clinic: portal live on 11.07.2025, first diagnostics in November', () => {
    const clinic = (id: string) => reviews.get(id)!.components.find(({ code }) => code === 'C2')!;
    expect(clinic('2025-26-FN07').milestones[0]).toMatchObject({ code: 'C2-M1', actualOn: '2025-07-11' });
    const reached = fortnights.map(({ id }) => clinic(id).indicators[0]!.state.total);
    expect(reached[fortnights.findIndex(({ id }) => id === '2025-26-FN14')]).toBe(0);
    expect(reached[fortnights.findIndex(({ id }) => id === '2025-26-FN15')]).toBeGreaterThan(0);
  });

  it('tells the batch of Reasi: 22 women and 11 men make 33', () => {
    const batch = rowsOf('2025-26-FN05', 'DIC-REASI').find(({ indicatorCode }) => indicatorCode === 'C4-01');
    expect(batch).toMatchObject({ value: 33, breakdowns: { GENDER: { WOMEN: 22, MEN: 11, OTHER: 0 } } });
  });

  it('tells the camps of Rajouri: 12 in October, corrected to 10 two fortnights later', () => {
    expect(rowsOf('2025-26-FN13', 'DIC-RAJOURI').find(({ indicatorCode }) => indicatorCode === 'C1-02')?.value).toBe(12);
    expect(history.corrections('2025-26-FN15')).toMatchObject([{ indicatorCode: 'C1-02', unit: 12, correctsFortnight: '2025-26-FN13', oldValue: 12, newValue: 10 }]);
    const camps = (id: string) => reviews.get(id)!.components[0]!.indicators[1]!.units.find(({ unit }) => unit === 12)!;
    expect(camps('2025-26-FN13').total).toBe(12);
    expect([camps('2025-26-FN15').priorPeriod, camps(story.until).total]).toEqual([-2, 10]);
  });

  it('keeps the first meet as lower bounds', () => {
    const rows = rowsOf('2025-26-FN06', 'PMU');
    const figure = (code: string) => rows.find(({ indicatorCode }) => indicatorCode === code);
    expect([figure('C7-03'), figure('C7-04')].map((row) => `${row?.qualifier} ${row?.value}`)).toEqual(['AT_LEAST 100', 'AT_LEAST 45']);
    expect([figure('C7-05')?.value, figure('C7-06')?.value]).toEqual([7, 7]);
    expect(last.components.find(({ code }) => code === 'C7')!.indicators.find(({ code }) => code === 'C7-03')!.state.qualifier).toBe('AT_LEAST');
  });

  it('is quiet in winter where snow lies', () => {
    const snowBound = new Set(plan.components.flatMap(({ districtCurves }) => districtCurves.map(({ districtLgd }) => districtLgd)));
    const registered = (ids: readonly string[]) =>
      ids.flatMap((id) => history.sheets(id).flatMap((sheet) => (sheet.kind === 'PROGRESS' ? sheet.rows : []))).filter(({ indicatorCode, unit }) => indicatorCode === 'C1-01' && snowBound.has(unit)).reduce((sum, { value }) => sum + (value ?? 0), 0);
    expect(registered(['2025-26-FN17', '2025-26-FN18', '2025-26-FN19', '2025-26-FN20'])).toBe(0);
    expect(registered(['2025-26-FN13', '2025-26-FN14', '2025-26-FN15', '2025-26-FN16'])).toBeGreaterThan(100);
  });

  it('keeps to every rule of the money sheet, to the end of the scheme', () => {
    const all = composeDemoHistory(plan, story, '2026-27-FN24');
    const offices = plan.offices.map(({ code }) => code);
    let ledger: MoneyLedger = EMPTY_LEDGER;
    let commitments: readonly OpenCommitment[] = [];
    const before: LedgerLine[] = [];
    const breaches: string[] = [];
    for (const fortnight of fortnightsBetween(plan.calendar.firstFortnightId, '2026-27-FN24')) {
      const rows = moneyOf(all, fortnight.id);
      const frozenLines: FrozenLine[] = before.map((line) => ({ ...line, isReversed: before.some(({ reverses }) => reverses === line.id) }));
      const context = {
        ...{ fortnight, asOn: fortnight.endsOn, firstFortnightId: plan.calendar.firstFortnightId, fundFlow: plan.scheme.fundFlow, components: plan.components, offices, commitments, frozenLines, returned: null },
        ...{ sums: ledger.sums, tranches: foldTranches([], ledger.instalments), references: before },
      };
      breaches.push(...checkMoneyRows(context, rows).map(({ code, row, severity }) => `${fortnight.id} ${severity} ${code} ${rows.find(({ line }) => line === row?.line)?.reference}`));
      const lines = rows.map((row) => ({ ...row, id: txnId(fortnight.id, 'PMU', row.line), fortnightId: fortnight.id }));
      before.push(...lines);
      ledger = foldLedger(ledger, lines);
      commitments = foldCommitments(commitments, lines);
    }
    expect(breaches).toEqual([]);
  });

  it('climbs the whole ladder: every kind of line but cash transfers, all heads, payments on work orders and beside them', () => {
    const lines = fortnights.flatMap(({ id }) => moneyOf(history, id));
    expect([...new Set(lines.map(({ type }) => type))].sort()).toEqual(['BUDGET', 'COMMITMENT', 'EXPENDITURE', 'INTEREST', 'INTEREST_REMITTED', 'LIMIT', 'ORDER', 'REFUND', 'RELEASE', 'REQUEST', 'REVISED_BUDGET', 'SANCTION']);
    expect([...new Set(lines.map(({ head }) => head))].sort()).toEqual(['CAPITAL', 'GENERAL', 'SALARY']);
    expect(lines.filter(({ type, workOrder, partnerOffice, sanctionNo }) => type === 'EXPENDITURE' && workOrder !== null && partnerOffice !== null && sanctionNo !== null).length).toBeGreaterThan(100);
    const orders = foldCommitments([], lines);
    const open = orders.filter(({ paidPaise, committedPaise }) => paidPaise < committedPaise).map(({ dueOn }) => dueOn! <= '2026-03-31');
    expect([open.filter((isThisYear) => isThisYear).length, open.filter((isThisYear) => !isThisYear).length]).toEqual([5, 6]);
  });

  it('tells the voucher of the wrong component: taken back whole, booked where it belongs, and no total is another for it', () => {
    const [wrong] = moneyOf(history, '2025-26-FN17').filter(({ reference }) => reference === 'TR/2025-26/118');
    const mended = moneyOf(history, story.until).filter(({ reference }) => reference === 'TR/2025-26/118');
    expect(mended.map(({ componentCode, reverses, relatesTo, amountPaise }) => [componentCode, reverses, relatesTo, amountPaise])).toEqual([
      ['C3', txnId('2025-26-FN17', 'PMU', wrong!.line), null, wrong!.amountPaise],
      ['C4', null, '2025-26-FN17', wrong!.amountPaise],
    ]);
    const untold = composeDemoHistory(plan, { ...story, funds: { ...story.funds, rebooked: [], late: [] } }, story.until);
    for (const { id } of fortnights) for (const { code } of plan.components) expect([id, code, spentIn(history, id, code)]).toEqual([id, code, spentIn(untold, id, code)]);
  });

  it('adds up every single-choice breakdown and keeps every flag within its total', () => {
    const kinds = new Map(plan.breakdownSets.map(({ code, kind }) => [code, kind]));
    const faults: string[] = [];
    for (const { id } of fortnights) {
      for (const row of history.sheets(id).flatMap((sheet) => (sheet.kind === 'PROGRESS' ? sheet.rows : []))) {
        for (const [set, parts] of Object.entries(row.breakdowns)) {
          const counts = Object.values(parts);
          const isFull = kinds.get(set) !== 'SINGLE_CHOICE' || counts.reduce((sum, count) => sum + count, 0) === row.value;
          if (!isFull || counts.some((count) => count < 0 || count > (row.value ?? 0))) faults.push(`${id} ${row.indicatorCode} ${row.unit} ${set}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('happens between the opening and the freeze of its fortnight, in order, and no date lies after the submission', () => {
    for (const fortnight of fortnights) {
      const times = timesOf(plan.calendar, fortnight);
      for (const sheet of history.sheets(fortnight.id)) {
        const path = [times.opensAt, sheet.submittedAt, sheet.returned?.at, sheet.returned?.resubmittedAt, sheet.verifiedAt, sheet.approvedAt, times.freezesAt].flatMap((at) => (at ? [Date.parse(at)] : []));
        expect(path).toEqual([...path].sort((a, b) => a - b));
        expect(Date.parse(sheet.submittedAt)).toBeLessThanOrEqual(Date.parse(times.cutOffAt));
        const dates = sheet.kind === 'MONEY' ? sheet.rows.flatMap(({ on, relatesTo }) => (relatesTo === null ? [on] : [])) : sheet.kind === 'STATUS' ? sheet.rows.flatMap(({ milestones }) => milestones.map(({ actualOn }) => actualOn)) : [];
        for (const on of dates) expect(on <= istDateOf(sheet.submittedAt) && on >= fortnight.startsOn).toBe(true);
      }
    }
  });

  it('is the same history every time, and stays the same when it is told further', () => {
    expect(composeDemoHistory(plan, story, '2026-27-FN04').sheets(story.until)).toEqual(history.sheets(story.until));
    expect(canonicalText(reviewsOf(composeDemoHistory(plan, story, story.until)).get(story.until)!)).toBe(canonicalText(last));
  });

  it('goes on after its end: every fortnight to the end of the scheme brings entries, and no unit falls back', () => {
    const all = composeDemoHistory(plan, story, '2026-27-FN24');
    for (const { id } of fortnightsBetween('2025-26-FN21', '2026-27-FN24')) {
      const rows = all.sheets(id).flatMap((sheet) => (sheet.kind === 'PROGRESS' ? sheet.rows : []));
      expect(rows.some(({ indicatorCode, value }) => indicatorCode === 'C1-01' && (value ?? 0) > 0)).toBe(true);
      expect(rows.every(({ value }) => value === null || value >= 0)).toBe(true);
    }
  });

  it('has an officer for every desk, and three different ones for every sheet', () => {
    const people = demoPeople(plan, story);
    expect(new Set(people.map(({ login }) => login)).size).toBe(people.length);
    for (const { code, kind } of plan.offices) if (kind === 'DISTRICT') expect(people.filter(({ officeCode }) => officeCode === code).map(({ role }) => role).sort()).toEqual(['DISTRICT_OFFICER', 'GM_DIC']);
    for (const role of ['PMU', 'ACCOUNTANT', 'FINANCE', 'NODAL_OFFICER', 'SECRETARY', 'COMMITTEE_MEMBER', 'AUDITOR'] as const) expect(people.some((person) => person.role === role && person.isAccount)).toBe(true);
  });
});
