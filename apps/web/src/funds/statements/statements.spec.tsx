import { beforeEach, describe, expect, it } from '@jest/globals';
import { PLAIN_MONEY } from '@pakhwada/domain/funds';
import type { Review } from '@pakhwada/domain/review';
import type { CountedMoneyLines } from '@pakhwada/contracts/funds';
import '@pakhwada/language/documents';
import { aComponent, aPlan, crore, laterRules, someRules } from '@pakhwada/testing/builders';
import { aRunningScheme, type Tick } from '@pakhwada/testing/clock';
import { fireEvent, render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { remember } from '../../shell/memory.ts';
import { WordsProvider } from '../../shell/words.tsx';
import { ComponentMoney } from './component-money.tsx';
import { FundsView } from './funds-page.tsx';
import { LapseBlock } from './lapse-block.tsx';
import { MoneyLines } from './money-lines-page.tsx';
import { StatementsView } from './statements-page.tsx';

const line = (type: string, amount: number, own: object = {}) => ({ componentCode: 'C1', type, amountPaise: crore(amount), ...own }) as NonNullable<Tick['money']>[number];

/** From 1 December 2025 on, six fortnights: 20 crore came in two instalments, a crore is spent in each but the last, which takes one of them back. */
function aReview({ fundFlow = 'CNA_ACCOUNT', rules = laterRules() }: { fundFlow?: 'CNA_ACCOUNT' | 'PLAIN_TRANSFER'; rules?: ReturnType<typeof someRules> } = {}): Review {
  const base = aPlan();
  const components = [aComponent({ code: 'C1', amountPaise: crore(30), unitCost: { indicatorCode: 'C1-01', normPaise: crore(0.1) } }), aComponent({ code: 'C2', amountPaise: crore(20) })];
  const plan = aPlan({ components, rules, scheme: { ...base.scheme, fundFlow }, calendar: { ...base.calendar, firstFortnightId: '2025-26-FN17' }, amounts: [{ stage: 'IN_PRINCIPLE', amountPaise: crore(50), on: '2024-10-09', authority: 'MoMSME', source: 'Letter', isIllustrative: true }] });
  const scheme = aRunningScheme({ plan });
  const spent = (n: number) => line('EXPENDITURE', 1, { reference: `V/${n}` });
  const value: Tick['value'] = () => 1;
  scheme.tick({ value, money: [line('BUDGET', 10), line('RELEASE', 12, { tranche: 1, reference: 'GO/1' }), line('COMMITMENT', 2, { reference: 'WO/1', dueOn: '2026-03-20' }), spent(1)] });
  scheme.tick({ value, money: [line('RELEASE', 8, { tranche: 2, reference: 'GO/2' }), spent(2)] });
  for (const n of [3, 4, 5]) scheme.tick({ value, money: [spent(n), line('INTEREST', 0.02)] });
  return scheme.tick({ value, money: [line('EXPENDITURE', 1, { reverses: '2025-26-FN17/PMU/4', reference: 'V/1', remark: 'Twice' })] }).review;
}

const draw = (page: ReactNode, address: string): ReturnType<typeof render> =>
  render(
    <MemoryRouter initialEntries={[`/ts-scheme/2025-26-FN22/${address}`]}>
      <Routes>
        <Route path=":scheme/:fortnight/*" element={<WordsProvider>{page}</WordsProvider>} />
      </Routes>
    </MemoryRouter>,
  );
const row = (name: RegExp): HTMLElement => screen.getByRole('row', { name });

beforeEach(() => {
  remember('language', null);
  remember('unit', null);
});

describe('the page on money', () => {
  it('says in its head at which stage the amount stands, on whose word, and that a release is a limit here', () => {
    draw(<FundsView review={aReview()} />, 'money');
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(screen.getByText(/The amount of ₹50\.00.crore stands at the stage “In-principle”/)).toHaveTextContent(/\(MoMSME, 09\.10\.2024\).*a “release” is a drawing limit/);
    expect(screen.getByRole('row', { name: /^Limit received/ })).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /^In-principle/ })).toHaveTextContent('the amount stands here');
  });

  it('calls a plain transfer a release', () => {
    draw(<FundsView review={aReview({ fundFlow: 'PLAIN_TRANSFER' })} />, 'money');
    expect(screen.getByRole('row', { name: /^Released/ })).toBeInTheDocument();
    expect(screen.queryByText(/drawing limit/)).toBeNull();
  });

  it('shows every rung three ways and a rung nobody recorded as a dash with its reason, never as 0', () => {
    draw(<FundsView review={aReview()} />, 'money');
    for (const [suffix, shown] of [['', '20.00'], ['.year', '20.00'], ['.during', '0.00']] as const) expect(document.getElementById(`figure-funds.ladder.RELEASED${suffix}`)).toHaveTextContent(shown);
    expect(row(/^Announced/)).toHaveTextContent('–');
    expect(row(/^Announced/)).toHaveTextContent('Not on record');
  });

  it('goes to one component by the address', () => {
    draw(<FundsView review={aReview()} />, 'money?component=C2');
    expect(row(/^Spent/)).toHaveTextContent('0.00');
    expect(screen.queryByRole('row', { name: /Whole scheme/ })).toBeNull();
  });

  it('lays out what lapses as arithmetic: every step has its figure and its origin', () => {
    const review = aReview();
    draw(<FundsView review={review} />, 'money');
    const lapse = review.funds?.lapse;
    expect(lapse).toMatchObject({ yearReleasePaise: crore(20), spentYearPaise: crore(4), commitmentsPaise: crore(2), isCapped: true });
    for (const [figure, shown] of [['yearRelease', '20.00'], ['spentYear', '4.00'], ['commitments', '2.00']] as const) expect(document.getElementById(`figure-funds.lapse.${figure}`)).toHaveTextContent(shown);
    for (const figure of ['uncappedSpend', 'cappedSpend', 'projectedSpend', 'projectedLapse', 'requiredPerFortnight', 'bestFortnight', 'stretch', 'runsOutIn', 'lastQuarterCap', 'marchRoom', 'marchUsed']) expect(document.getElementById(`figure-funds.lapse.${figure}`)).not.toBeNull();
    expect(screen.getByText('This cap decides what lapses.')).toBeInTheDocument();
  });

  it('tells the stretch by shape and word, not by colour alone', () => {
    const review = aReview();
    draw(<FundsView review={review} />, 'money');
    const grade = screen.getByText(/within reach|more than ever done|out of reach/);
    expect(grade.querySelector('svg')).not.toBeNull();
  });

  it('draws earned value per component and for the scheme, and unit cost against its norm with its finding', () => {
    draw(<FundsView review={aReview()} />, 'money');
    for (const figure of ['pv', 'ev', 'ac', 'spi', 'cpi', 'eac', 'vac']) {
      expect(document.getElementById(`figure-funds.${figure}`)).not.toBeNull();
      expect(document.getElementById(`figure-components.C1.funds.${figure}`)).not.toBeNull();
    }
    expect(document.getElementById('figure-components.C1.funds.unitCost')).not.toBeNull();
    expect(screen.getByText('Off the norm', { selector: '.status' })).toBeInTheDocument();
  });

  it('says under rule set 1 what it does not hold, and shows what it does', () => {
    draw(<FundsView review={aReview({ rules: someRules() })} />, 'money');
    expect(screen.getByText(/FN 22 of 2025-26 was frozen under rule set 1/)).toBeInTheDocument();
    expect(row(/^Total/)).toHaveTextContent('4.00');
    expect(screen.queryByRole('row', { name: /^Limit received/ })).toBeNull();
  });

  it('reads in Hindi', async () => {
    remember('language', 'hi');
    draw(<FundsView review={aReview()} />, 'money');
    expect(await screen.findByText(/निधि प्रवाह/)).toBeInTheDocument();
  });
});

describe('statement I', () => {
  it('numbers its twelve columns, with the formula of those that follow from others', () => {
    draw(<StatementsView review={aReview()} />, 'money/statements');
    const table = within(screen.getByRole('table', { name: /^Statement I:/ }));
    const numbers = within(table.getAllByRole('row')[1] as HTMLElement).getAllByRole('cell').map((cell) => cell.textContent);
    expect(numbers).toEqual(['', '(1)', '(2)', '(3)', '(4)', '(5) = (3)+(4)', '(6)', '(7)', '(8) = (6)+(7)', '(9) = (8)÷(5)', '(10) = (8)÷(1)', '(11)', '(12) = (5)−(8)']);
  });

  it('closes with the total and with what is about earlier fortnights, in the columns of this one', () => {
    draw(<StatementsView review={aReview()} />, 'money/statements');
    expect(document.getElementById('figure-funds.statementOne.total.spent')).toHaveTextContent('4.00');
    expect(document.getElementById('figure-funds.statementOne.total.spentDuring')).toHaveTextContent('(-) 1.00');
    expect(document.getElementById('figure-funds.statementOne.total.priorSpent')).toHaveTextContent('(-) 1.00');
    expect(row(/prior-period/)).toBeInTheDocument();
    expect(document.getElementById('figure-funds.statementOne.C2.spentOfReleased')).toBeNull(); // no denominator: a dash with its reason
  });

  it('is shown three ways, and in the unit of the reader', () => {
    draw(<StatementsView review={aReview()} />, 'money/statements');
    fireEvent.click(screen.getByRole('button', { name: 'This fortnight' }));
    expect(document.getElementById('figure-funds.statementOne.total.priorReleased')).toHaveTextContent('0.00');
    expect(document.getElementById('figure-funds.statementOne.total.balance')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'This FY' }));
    expect(document.getElementById('figure-funds.statementOne.total.spentYear')).toHaveTextContent('4.00');
    fireEvent.click(screen.getByRole('button', { name: '₹ lakh' }));
    expect(document.getElementById('figure-funds.statementOne.total.spentYear')).toHaveTextContent('400.00');
  });
});

describe('statement II', () => {
  it('shows each instalment with its state as shape and word, and leads to its line', () => {
    draw(<StatementsView review={aReview()} />, 'money/statements');
    const first = row(/GO\/1/);
    expect(first).toHaveTextContent('Partly used');
    expect(first.querySelector('svg')).not.toBeNull();
    expect(within(first).getByRole('link', { name: 'GO/1' })).toHaveAttribute('href', '/ts-scheme/2025-26-FN22/money/releases?span=inception&component=C1#2025-26-FN17/PMU/2');
    expect(row(/GO\/2/)).toHaveTextContent('Credited');
  });

  it('adds up the interest and the ages of what is overdue', () => {
    draw(<StatementsView review={aReview()} />, 'money/statements');
    expect(document.getElementById('figure-funds.statementTwo.interestHeld')).toHaveTextContent('0.06');
    expect(document.getElementById('figure-funds.statementTwo.backlog')).toHaveTextContent('0.00');
    expect(row(/^0 to 3 months/)).toBeInTheDocument();
  });
});

describe('what can be taken away', () => {
  it('is the workbook, both statements as CSV, and the report of a frozen fortnight alone', () => {
    const review = aReview();
    const { unmount } = draw(<StatementsView review={review} />, 'money/statements');
    expect(screen.getByRole('link', { name: 'Workbook (XLSX)' })).toHaveAttribute('href', expect.stringMatching(/fortnights\/2025-26-FN22\/statements\.xlsx\?language=en$/));
    expect(screen.getByRole('link', { name: 'Committee report (PDF)' })).toBeInTheDocument();
    unmount();
    draw(<StatementsView review={{ ...review, basis: 'LIVE' }} />, 'money/statements');
    expect(screen.queryByRole('link', { name: 'Committee report (PDF)' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Statement II (CSV)' })).toBeInTheDocument();
  });
});

describe('the money of a component', () => {
  it('is its own ladder, lapse and earned value', () => {
    const review = aReview();
    draw(<ComponentMoney review={review} component={review.components[0]!} />, 'components/C1');
    expect(document.getElementById('figure-components.C1.funds.ladder.SPENT')).toHaveTextContent('4.00');
    expect(document.getElementById('figure-components.C1.funds.lapse.projectedLapse')).not.toBeNull();
    expect(document.getElementById('figure-funds.ac')).toBeNull();
  });

  it('is nothing under rule set 1', () => {
    const review = aReview({ rules: someRules() });
    const { container } = draw(<ComponentMoney review={review} component={review.components[0]!} />, 'components/C1');
    expect(container).toBeEmptyDOMElement();
  });

  it('says when its money is out of time', () => {
    const review = aReview();
    const lapse = { ...review.funds!.lapse, runsOutIn: '2025-26-FN20', isOutOfTime: true };
    draw(<LapseBlock review={review} lapse={lapse} path="funds.lapse" name="x" flow="limit" />, 'money');
    expect(screen.getByText('It has passed: the money is out of time.')).toBeInTheDocument();
    expect(document.getElementById('figure-funds.lapse.runsOutIn')).toHaveTextContent('FN 20 of 2025-26');
  });
});

describe('the lines behind a statement', () => {
  const counted = (own: object): CountedMoneyLines['lines'][number] => ({ ...PLAIN_MONEY, line: 4, componentCode: 'C1', type: 'EXPENDITURE', amountPaise: 12_345, on: '2026-02-03', reference: 'V/4', remark: null, id: '2025-26-FN22/PMU/4', fortnightId: '2025-26-FN22', officeCode: 'PMU', countedPaise: 12_345, ...own });
  const page: CountedMoneyLines = {
    fortnightId: '2025-26-FN22', isFrozen: true, asOn: '2026-02-28', fundFlow: 'CNA_ACCOUNT', offices: [], components: [{ code: 'C1', name: { en: 'Clinic', hi: 'क्लिनिक' } }], total: 2, sumPaise: -5,
    lines: [counted({}), counted({ line: 5, id: '2025-26-FN22/PMU/5', reverses: '2025-26-FN17/PMU/4', countedPaise: -12_350 })],
  };

  it('print every paisa, and what takes a line back with its sign', () => {
    draw(<MoneyLines kind="expenditures" page={page} offset={0} onTurn={() => undefined} />, 'money/expenditures');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('2 lines; spent: (-) ₹0.05');
    expect(row(/PMU, line 4/)).toHaveTextContent('123.45');
    expect(row(/PMU, line 5/)).toHaveTextContent('(-) 123.50');
    expect(row(/PMU, line 5/)).toHaveTextContent('Takes back FN 17 of 2025-26, line 4');
  });

  it('mark the line a link of statement II named, and bring it into view', () => {
    const shown: string[] = [];
    Element.prototype.scrollIntoView = function scrollIntoView(this: Element) {
      shown.push(this.id);
    };
    draw(<MoneyLines kind="expenditures" page={page} offset={0} onTurn={() => undefined} />, 'money/expenditures#2025-26-FN22/PMU/5');
    expect(shown).toEqual(['2025-26-FN22/PMU/5']);
    expect(row(/PMU, line 5/)).toHaveClass('line-shown');
    expect(row(/PMU, line 4/)).not.toHaveClass('line-shown');
  });

  it('say what to do when there is none', () => {
    draw(<MoneyLines kind="releases" page={{ ...page, lines: [], total: 0, sumPaise: 0, isFrozen: false }} offset={0} onTurn={() => undefined} />, 'money/releases');
    expect(screen.getByText(/Choose another span or component/)).toBeInTheDocument();
    expect(screen.getByText(/may still change/)).toBeInTheDocument();
  });
});
