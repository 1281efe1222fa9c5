import { buildReview, canonicalText, inRows, type Review, type ReviewFacts } from '@pakhwada/domain/review';
import { composeReport } from '@pakhwada/report/compose';
import { readPdf } from '@pakhwada/testing/pdf';
import { aDemo, FN20, type TestDemo } from './support/demo.ts';
import { componentLines, sentencesOf, statementRow, tilesOf, unspaced } from './support/printed.ts';

const CRORE = 1_00_00_000_00;
const ALL = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9'];

const aLine = (facts: ReviewFacts, type: 'RELEASE' | 'EXPENDITURE') => ({ ...facts.money[0]!, line: 90, componentCode: 'C2', type, amountPaise: type === 'RELEASE' ? 2 * CRORE : CRORE, reference: 'COPY/1' });

/** One fact changed in a copy; the tiles and sentences that must move, and the components whose figures must. Nothing else may. */
const CHANGES: Readonly<Record<string, { readonly change: (facts: ReviewFacts) => ReviewFacts; readonly moves: readonly string[]; readonly components: readonly string[] }>> = {
  'one count of diagnostic studies': {
    change: (facts) => ({ ...facts, progress: facts.progress.map((row) => (row.indicatorCode === 'C2-01' && row.unit === 5 ? { ...row, value: 234 } : row)) }),
    moves: ['physical', 'spi', 'headline', 'lead', 'gain'],
    components: ['C2'],
  },
  'one release': { change: (facts) => ({ ...facts, money: [...facts.money, aLine(facts, 'RELEASE')] }), moves: ['released', 'spent', 'lapse', 'headline', 'risk'], components: ['C2'] },
  // paid under the cap of January to March: what is spent leaves less room for what can be spent, and as much lapses
  'one expenditure': { change: (facts) => ({ ...facts, money: [...facts.money, aLine(facts, 'EXPENDITURE')] }), moves: ['spent', 'lapse'], components: ['C2'] },
  'one milestone': {
    change: (facts) => ({ ...facts, statuses: facts.statuses.map((page) => (page.componentCode === 'C9' ? { ...page, milestones: [{ milestoneCode: 'C9-M9', actualOn: '2026-01-30' }] } : page)) }),
    moves: ['physical', 'spi', 'lead', 'gain', 'slip'],
    components: ['C9'],
  },
  'one sheet of a silent office': {
    change: (facts) => ({ ...facts, sheets: [...facts.sheets, { ...facts.sheets.find(({ officeCode }) => officeCode === 'DIC-JAMMU')!, officeCode: 'DIC-KISHTWAR' }] }),
    moves: [], // under rule set 4 the brief tells decisions in the place of reports
    components: [],
  },
  'one decision told as implemented': {
    change: (facts) => ({ ...facts, committee: { ...facts.committee!, actions: facts.committee!.actions.map((one) => (one.state === 'OPEN' && one.dueOn < facts.asOn ? { ...one, state: 'CLAIMED', claimedOn: '2026-01-30' } : one)) } }),
    moves: ['overdue'],
    components: [],
  },
  'one proposal withdrawn': {
    change: (facts) => ({ ...facts, committee: { ...facts.committee!, agenda: facts.committee!.agenda.map((one, at) => (at === 0 ? { ...one, kind: 'NOTING' } : one)) } }),
    moves: ['sought'],
    components: [],
  },
  'the amount of one component': {
    change: (facts) => ({
      ...facts,
      plan: {
        ...facts.plan,
        amounts: facts.plan.amounts.map((one) => ({ ...one, amountPaise: one.amountPaise + CRORE })),
        components: facts.plan.components.map((one) => (one.code === 'C5' ? { ...one, amountPaise: one.amountPaise + CRORE } : one)),
      },
    }),
    moves: ['amount', 'released', 'spent', 'physical', 'spi', 'lead'], // the need of the year does not rest on the amount
    components: ALL, // each one's share of the money
  },
  'the end of the scheme': { change: (facts) => ({ ...facts, plan: { ...facts.plan, scheme: { ...facts.plan.scheme, endsOn: '2027-06-30' } } }), moves: ['time'], components: [] },
};

/** As the API would hand it out. */
const reviewOf = (facts: ReviewFacts): Review => JSON.parse(canonicalText(buildReview(facts))) as Review;
const differing = <T extends object>(a: T, b: T): string[] => (Object.keys(a) as (keyof T & string)[]).filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]));
const byCode = (review: Review) => Object.fromEntries(review.components.map((one) => [one.code, one]));
const spoken = (review: Review) => ({ ...tilesOf(review), ...sentencesOf(review) });

async function pdfText(review: Review, sha256: string): Promise<string> {
  return unspaced(readPdf(await composeReport({ review, language: 'en', sha256, frozenAt: '2026-02-04T12:30:00.000Z' })).pages.join('\n')).replaceAll('-', '');
}
const inPdf = (text: string): string => unspaced(text).replaceAll('-', ''); // a word parted at a line's end shows a hyphen

describe('the report of the demo', () => {
  let demo: TestDemo;
  let facts: ReviewFacts;
  let review: Review;
  let sha256: string;
  let pdf: string;
  beforeAll(async () => {
    demo = await aDemo();
    ({ review, sha256 } = await demo.frozen(FN20));
    facts = inRows(await demo.facts(FN20));
    pdf = await pdfText(review, sha256);
  }, 240_000);
  afterAll(() => demo?.close());

  it('prints every tile, and the index of the State, as the review has it', () => {
    for (const tile of Object.values(tilesOf(review))) expect(pdf).toContain(inPdf(tile));
  });

  it('prints the sentences of the review', () => {
    for (const sentence of Object.values(sentencesOf(review))) expect(pdf).toContain(inPdf(sentence));
  });

  it('prints every row and the total of the financial statement, and every component, as the review has them', () => {
    expect(pdf).toContain(inPdf(statementRow(review, null)));
    for (const component of review.components) for (const line of componentLines(review, component)) expect(pdf).toContain(inPdf(line));
  });

  it('names the sealed review it was made from', () => {
    expect(pdf.split(sha256).length - 1).toBeGreaterThan(10); // on the cover and at the foot of every page
  });

  it.each(Object.entries(CHANGES))('moves what stands on %s, and nothing else', (_, { change, moves, components }) => {
    const changed = reviewOf(change(facts));
    expect(differing(spoken(review), spoken(changed)).sort()).toEqual([...moves].sort());
    expect(differing(byCode(review), byCode(changed))).toEqual(components);
  });

  it('prints none of the old figures once every one of those facts is changed', async () => {
    const changed = reviewOf(Object.values(CHANGES).reduce((copy, { change }) => change(copy), facts));
    const copy = await pdfText(changed, 'f'.repeat(64));
    const old = { ...spoken(review), total: statementRow(review, null) };
    const fresh: typeof old = { ...spoken(changed), total: statementRow(changed, null) };
    expect(differing(old, fresh)).toEqual(Object.keys(old));
    for (const [name, text] of Object.entries(fresh)) expect([name, copy.includes(inPdf(text)), pdf.includes(inPdf(text))]).toEqual([name, true, false]);
    for (const [name, text] of Object.entries(old)) expect([name, copy.includes(inPdf(text))]).toEqual([name, false]);
    for (const component of changed.components) for (const line of componentLines(changed, component)) expect(copy).toContain(inPdf(line));
  }, 60_000);
});
