import { isMissing } from '@pakhwada/domain/ratio';
import { STATUS_CODES, MONEY_MARKS, type CapMeter, type FundsReview } from '@pakhwada/domain/review';
import { DASH, formatCount, formatDate, formatFortnight, formatIndex, formatRupees, formatShare } from '@pakhwada/language/format';
import { translate } from '@pakhwada/language/translate';
import type { CorrectionsPart, DefinitionsPart, SignPart } from './model.ts';
import type { Source } from './words.ts';

export function correctionsOf({ review, language, say, name }: Source): CorrectionsPart {
  const value = (figure: number | null): string => (figure === null ? DASH : formatCount(figure));
  return {
    heading: say('report.corrections.heading'),
    title: say('report.corrections.title', { count: review.priorPeriod.length }),
    columns: (['kind', 'fortnight', 'component', 'indicator', 'unit', 'old', 'new', 'delta', 'reason'] as const).map((key) => say(`report.corrections.${key}`)),
    rows: review.priorPeriod.map((line) => [
      say(`report.corrections.kind.${line.kind}`),
      formatFortnight(line.fortnightId, 'label', language),
      line.componentCode,
      name(line.indicatorName),
      name(line.unitName),
      value(line.oldValue),
      value(line.newValue),
      formatCount(line.delta, 'CHANGE'),
      line.reason ?? DASH,
    ]),
    note: say('report.corrections.note'),
  };
}

const FORMULAS = ['physical', 'planned', 'spi', 'schemePhysical', 'released', 'spent', 'share', 'cpi', 'elapsed', 'forecast', 'lapse', 'required', 'onTime'] as const;
const TERMS = ['fortnight', 'component', 'indicator', 'milestone', 'target', 'cumulative', 'released', 'spent', 'balance', 'physicalIndex', 'spi', 'priorPeriod', 'nil', 'freeze', 'hash'] as const;

const LEDGER_TERMS = ['limit', 'committed', 'budget', 'certificate', 'earnedValue', 'lapse'] as const;
const LEDGER_FORMULAS = [
  ...(['physical', 'planned', 'spi', 'schemePhysical', 'released', 'spent', 'budget', 'balance', 'spentOfReleased', 'spentOfAmount', 'priorPeriod', 'commitments', 'plannedValue', 'earnedValue', 'cpi', 'estimateAtCompletion', 'varianceAtCompletion'] as const),
  ...(['unitCost', 'unitCostDeviation', 'backlog', 'interestHeld', 'yearRelease', 'pace', 'uncappedSpend', 'cap', 'capRoom', 'cappedSpend', 'projectedSpend', 'lapseAfterCaps', 'requiredInYear', 'bestFortnight', 'stretch', 'runsOutIn', 'elapsed', 'forecast', 'onTime'] as const),
];

const REGISTER_FORMULAS = ['verifiedShare', 'verifiedMean', 'inclusion'] as const;

/** The formulas of rule set 2, with the caps of the plan as they were applied. */
function formulasOfLedger({ lapse }: FundsReview, say: Source['say']): string[] {
  const cap = (code: CapMeter['code']): string => formatShare({ numerator: String(lapse.caps.find((one) => one.code === code)?.capBasisPoints ?? 0), denominator: '10000' }, 0);
  return [say('statement.formula.statementOne'), ...LEDGER_FORMULAS.map((code) => say(`formula.${code}`)), say('statement.formula.capsOf', { quarter: cap('LAST_QUARTER'), march: cap('MARCH') })];
}

export function definitionsOf({ review, language, say, status }: Source): DefinitionsPart {
  const { rules } = review;
  const spi = (basisPoints: number): string => formatIndex({ numerator: String(basisPoints), denominator: '10000' }, 2);
  const values = { red: spi(rules.redBelowSpi), amber: spi(rules.amberBelowSpi), redDays: rules.redMilestoneDaysLate, amberDays: rules.amberMilestoneDaysLate, amberFrom: rules.amberMilestoneDaysLate + 1, silent: rules.silentFortnightsForRed };
  const amount = review.amount;
  return {
    heading: say('report.definitions.heading'),
    rulesTitle: say('report.rules.title', { version: review.ruleSetVersion }),
    rules: STATUS_CODES.map((code) => ({ status: status(code), rule: say(`report.rule.${code}`, values) })),
    rulesNote: say('report.rules.note'),
    marksTitle: say('report.rules.marks'),
    marks: MONEY_MARKS.map((mark) => [say(`mark.${mark}`), say(`mark.${mark}.why`)] as const),
    formulasTitle: review.funds ? say('statement.formulas', { version: review.ruleSetVersion }) : say('report.formulas.title'),
    formulas: [...(review.funds ? formulasOfLedger(review.funds, say) : FORMULAS.map((code) => say(`formula.${code}`))), ...(review.registers ? REGISTER_FORMULAS.map((code) => say(`formula.${code}`)) : [])],
    glossaryTitle: say('report.glossary.title'),
    glossaryColumns: [say('report.glossary.english'), say('report.glossary.hindi'), say('report.glossary.meaning')],
    glossary: [
      ...TERMS.map((term) => [translate('en', `report.term.${term}`), translate('hi', `report.term.${term}`), say(`report.term.${term}.meaning`)] as const),
      ...(review.funds ? LEDGER_TERMS.map((term) => [translate('en', `statement.term.${term}`), translate('hi', `statement.term.${term}`), say(`statement.term.${term}.meaning`)] as const) : []),
    ],
    sourcesTitle: say('report.sources.title'),
    sources: [
      isMissing(amount)
        ? say(`missing.${amount.missing}`)
        : say('report.sources.amount', { amount: formatRupees(amount.amountPaise, 'crore', language), stage: say(`amountStage.${amount.stage}`), authority: amount.authority, date: formatDate(amount.on, 'record', language), source: amount.source }),
      say('report.sources.entries'),
      ...(review.isIllustrative ? [say('report.illustrative')] : []),
    ],
  };
}

export function signOf({ say }: Source): SignPart {
  const lines = [say('report.sign.name'), say('report.sign.designation'), say('report.sign.date'), say('report.sign.file')];
  return { heading: say('report.sign.heading'), columns: (['prepared', 'verified', 'approved'] as const).map((role) => ({ role: say(`report.sign.${role}`), lines })) };
}
