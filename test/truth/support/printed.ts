import { isMissing, type Known } from '@pakhwada/domain/ratio';
import type { ComponentReview, MoneyFigures, Review } from '@pakhwada/domain/review';
import '@pakhwada/language/documents';
import { DASH, formatCount, formatIndex, formatRupees, formatRupeesBare, formatShare, formatShareBare } from '@pakhwada/language/format';
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

/** The six tiles, with the figures of the line below each; and beside them the plan and the index they rest on. */
export function tilesOf({ figures: { money, weighted, simple, coreWeighted, time } }: Review): Record<'amount' | 'released' | 'spent' | 'physical' | 'time' | 'lapse' | 'spi', string> {
  const share = (figure: Parameters<typeof known>[0]): string => formatShare(known(figure) as never, 2);
  return {
    amount: `In-principle ${crore(money.amountPaise)}₹ crore`,
    released: `Released ${crore(money.releasedPaise)}₹ crore ${share(money.releasedOfAmount)} of in-principle amount; this fortnight ${rupees(money.releasedDuringPaise)}`,
    spent: `Spent ${crore(money.spentPaise)}₹ crore ${share(money.spentOfReleased)} of released; ${share(money.spentOfAmount)} of in-principle amount`,
    physical: `Physical index ${share(weighted.physical)} Plan ${share(weighted.planned)}. Simple mean ${share(simple.physical)}; core only ${share(coreWeighted.physical)}`,
    time: `Time elapsed ${share(time.elapsed)} ${formatCount(time.elapsedDays)} of ${formatCount(time.totalDays)} days`,
    lapse: `Projected lapse ${crore(money.projectedLapsePaise)}₹ crore Before caps. Needs ${rupees(money.requiredPerFortnightPaise)} a fortnight; best so far ${rupees(money.bestFortnightPaise)}`,
    spi: `State, weighted by money${formatShareBare(known(weighted.physical), 2)}${formatShareBare(known(weighted.planned), 2)}${formatIndex(known(weighted.spi))}`,
  };
}

export function sentencesOf({ headline, lead, sentences }: Review): Record<'headline' | 'lead' | 'gain' | 'slip' | 'risk' | 'overdue' | 'notReported', string> {
  const [gain, slip, risk, overdue, notReported] = sentences.map((one) => wordSentence(one, 'en'));
  return { headline: wordSentence(headline, 'en'), lead: lead ? wordSentence(lead, 'en') : '', gain: gain!, slip: slip!, risk: risk!, overdue: overdue!, notReported: notReported! };
}

/** A row of the financial statement I: columns not kept yet print their dash and its note. */
export function statementRow(name: string, money: MoneyFigures): string {
  const absent = `${DASH}a`;
  const columns = [money.releasedBeforePaise, money.releasedDuringPaise, money.releasedPaise, money.spentBeforePaise, money.spentDuringPaise, money.spentPaise].map(lakh);
  return [name, lakh(money.amountPaise), absent, ...columns, formatShareBare(known(money.spentOfReleased), 2), formatShareBare(known(money.spentOfAmount), 2), absent, lakh(money.balancePaise)].join('');
}

/** A component where the brief, the statement and the physical statement name it. */
export function componentLines({ code, name, shortName, index, money, verdict }: ComponentReview): string[] {
  const spi = formatIndex(known(index.spi));
  return [
    `${formatShare(known(index.physical), 0)} done, ${formatShare(known(index.planned), 0)} planned, SPI ${spi}`,
    `${formatShareBare(known(index.physical), 2)}${formatShareBare(known(index.planned), 2)}${spi}`,
    statementRow(`${code}${name.en}`, money),
    `${code} ${shortName.en}`,
    wordVerdict(verdict.decidedBy, 'en'),
  ];
}
