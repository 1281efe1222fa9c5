import { isMissing, type Known, type Ratio } from '@pakhwada/domain/ratio';
import type { CapMeter, FundsReview, LapseFigures } from '@pakhwada/domain/review';
import { DASH, formatFortnight, formatRupees, formatShare } from '@pakhwada/language/format';
import type { Source } from '../words.ts';
import type { MeterPart, StatementTwoPart, TablePart } from './model.ts';
import { columns, type Figures } from './table.ts';

export function capsOf({ say }: Source, lapse: LapseFigures, figures: Figures): StatementTwoPart['caps'] {
  return {
    title: say('statement.caps'),
    columns: (['cap', 'share', 'amount', 'spent', 'room', 'used', 'meter'] as const).map((key) => (key === 'amount' ? say('statement.lapse.amount') : say(`statement.caps.${key}`))),
    meters: lapse.caps.map((cap) => meterOf(cap, say, lapse.decidingCap === cap.code, figures)),
  };
}

function meterOf(cap: CapMeter, say: Source['say'], decides: boolean, { lakh, share, text }: Figures): MeterPart {
  const name = say(`capCode.${cap.code}`);
  return {
    cells: [text(decides ? `${name} (${say('statement.caps.decides')})` : name), text(formatShare({ numerator: String(cap.capBasisPoints), denominator: '10000' }, 0)), lakh(cap.capPaise), lakh(cap.spentPaise), lakh(cap.roomPaise), share(cap.used)],
    filled: filledOf(cap.used),
    isOver: !isMissing(cap.roomPaise) && cap.roomPaise === 0,
  };
}

/** For the drawing only: whole parts of a hundred, at most a hundred, never below nought. */
function filledOf(used: Known<Ratio>): number | null {
  if (isMissing(used)) return null;
  const parts = Number((BigInt(used.numerator) * 100n) / BigInt(used.denominator));
  return Math.max(0, Math.min(100, parts));
}

/** The arithmetic of the lapse, step by step, in the order it is computed in. */
export function lapseOf({ say, language }: Source, { lapse, isLimit }: FundsReview, { lakh, text }: Figures): TablePart {
  const pace = lapse.pacePaisePerDay;
  const perDay = isMissing(pace) ? DASH : formatRupees(pace, 'lakh', language);
  return {
    title: say('statement.lapse'),
    columns: columns([say('statement.lapse.step'), false], [say('statement.lapse.amount'), true]),
    rows: [
      [text(say(isLimit ? 'statement.lapse.yearRelease.limit' : 'statement.lapse.yearRelease')), lakh(lapse.yearReleasePaise)],
      [text(say('statement.lapse.spentYear')), lakh(lapse.spentYearPaise)],
      [text(say('statement.lapse.uncapped', { pace: perDay, days: lapse.daysLeft })), lakh(lapse.uncappedSpendPaise)],
      [text(say('statement.lapse.capped', { cap: lapse.decidingCap ?? 'NONE' })), lakh(lapse.cappedSpendPaise)],
      [text(say('statement.lapse.commitments')), lakh(lapse.commitmentsPaise)],
      [text(say('statement.lapse.projectedSpend')), lakh(lapse.projectedSpendPaise)],
    ],
    foot: [[text(say('statement.lapse.result')), lakh(lapse.projectedLapsePaise)]],
    empty: null,
  };
}

/** What spending it all would ask for, against the best that was ever done. */
export function outlookOf({ say, language }: Source, lapse: LapseFigures, { lakh, index, known, text }: Figures): TablePart {
  const grade = lapse.stretchGrade === null ? '' : ` (${say(`stretchGrade.${lapse.stretchGrade}`)})`;
  const fortnight = (id: string): string => formatFortnight(id, 'label', language);
  return {
    title: say('statement.lapse.outlook'),
    columns: columns([say('statement.lapse.step'), false], [say('statement.lapse.amount'), true]),
    rows: [
      [text(say('statement.lapse.required', { count: lapse.fortnightsLeft })), lakh(lapse.requiredPerFortnightPaise)],
      [text(say('statement.lapse.best')), lakh(lapse.bestFortnightPaise)],
      [text(`${say('statement.lapse.stretch')}${grade}`), index(lapse.stretch, 2)],
      [text(say('statement.lapse.runsOutIn')), known(lapse.runsOutIn, (id) => (lapse.isOutOfTime ? say('statement.lapse.outOfTime', { fortnight: fortnight(id) }) : fortnight(id)))],
    ],
    foot: [],
    empty: null,
  };
}
