import { isMissing, type Known } from '@pakhwada/domain/ratio';
import type { ComponentReview, Review, StatementOneLine } from '@pakhwada/domain/review';
import '@pakhwada/language/documents';
import { formatCount, formatIndex, formatRupees, formatRupeesBare, formatShare, formatShareBare } from '@pakhwada/language/format';
import { wordSentence, wordVerdict } from '@pakhwada/language/sentence';

/** What a document must show of a review, formatted here a second time. Compared without spaces: a typeset line breaks where it likes. */
export const unspaced = (text: string): string => text.replace(/\s+/g, '');

const known = <T>(figure: Known<T>): T => {
  if (isMissing(figure)) throw new Error(`missing: ${figure.missing}`);
  return figure;
};
const crore = (paise: Known<number>): string => formatRupeesBare(known(paise), 'crore');
const rupees = (paise: Known<number>): string => formatRupees(known(paise), 'crore', 'en');
const lakh = (paise: number): string => formatRupeesBare(paise, 'lakh', 'STATEMENT');

/** The six tiles under rule set 2, with the figures of the line below each; and beside them the plan and the index they rest on. The funds of the demo flow as drawing limits. */
export function tilesOf({ figures: { money, weighted, simple, coreWeighted, time }, funds }: Review): Record<'amount' | 'released' | 'spent' | 'physical' | 'time' | 'lapse' | 'spi', string> {
  const share = (figure: Parameters<typeof known>[0]): string => formatShare(known(figure) as never, 2);
  const { requiredPerFortnightPaise, bestFortnightPaise } = funds!.lapse;
  return {
    amount: `In-principle ${crore(money.amountPaise)}₹ crore`,
    released: `Limit received ${crore(money.releasedPaise)}₹ crore ${share(money.releasedOfAmount)} of in-principle amount; this fortnight ${rupees(money.releasedDuringPaise)}`,
    spent: `Spent ${crore(money.spentPaise)}₹ crore ${share(money.spentOfReleased)} of the limit; ${share(money.spentOfAmount)} of in-principle amount`,
    physical: `Physical index ${share(weighted.physical)} Plan ${share(weighted.planned)}. Simple mean ${share(simple.physical)}; core only ${share(coreWeighted.physical)}`,
    time: `Time elapsed ${share(time.elapsed)} ${formatCount(time.elapsedDays)} of ${formatCount(time.totalDays)} days`,
    lapse: `Projected lapse ${crore(money.projectedLapsePaise)}₹ crore After caps and work orders. Needs ${rupees(requiredPerFortnightPaise)} a fortnight to 31 March; best so far ${rupees(bestFortnightPaise)}`,
    spi: `State, weighted by money${formatShareBare(known(weighted.physical), 2)}${formatShareBare(known(weighted.planned), 2)}${formatIndex(known(weighted.spi))}`,
  };
}

export function sentencesOf({ headline, lead, sentences }: Review): Record<'headline' | 'lead' | 'gain' | 'slip' | 'risk' | 'overdue' | 'sought', string> {
  const [gain, slip, risk, overdue, sought] = sentences.map((one) => wordSentence(one, 'en'));
  return { headline: wordSentence(headline, 'en'), lead: lead ? wordSentence(lead, 'en') : '', gain: gain!, slip: slip!, risk: risk!, overdue: overdue!, sought: sought! };
}

/** The row of a component in the financial statement I; of the total without a code. */
export function statementRow({ funds }: Review, code: string | null): string {
  const { lines, total } = funds!.statementOne;
  const line = code === null ? total : lines.find((one) => one.componentCode === code)!;
  return [code === null ? 'Total' : `${code}${line.name.en}`, ...amountsOf(line)].join('');
}

function amountsOf(line: StatementOneLine): string[] {
  const released = [line.releasedBeforePaise, line.releasedDuringPaise, line.releasedPaise, line.spentBeforePaise, line.spentDuringPaise, line.spentPaise];
  const shares = [line.spentOfReleased, line.spentOfSanctioned].map((share) => formatShareBare(known(share), 2));
  return [...[known(line.sanctionedPaise), known(line.budgetPaise), ...released].map(lakh), ...shares, lakh(line.committedPaise), lakh(line.balancePaise)];
}

/** A component where the brief, the statement and the physical statement name it. */
export function componentLines(review: Review, { code, shortName, index, verdict }: ComponentReview): string[] {
  const spi = formatIndex(known(index.spi));
  return [
    `${formatShare(known(index.physical), 0)} done, ${formatShare(known(index.planned), 0)} planned, SPI ${spi}`,
    `${formatShareBare(known(index.physical), 2)}${formatShareBare(known(index.planned), 2)}${spi}`,
    statementRow(review, code),
    `${code} ${shortName.en}`,
    wordVerdict(verdict.decidedBy, 'en'),
  ];
}
