import { isMissing, type Known, type Ratio } from '@pakhwada/domain/ratio';
import type { ComponentReview, IndexFigures, IndicatorReview, Review } from '@pakhwada/domain/review';
import { formatCount, formatDate, formatDecimal, formatFortnight, formatIndex, formatShareBare } from '@pakhwada/language/format';
import type { Cell, PhysicalPart, PhysicalRow } from './model.ts';
import { Notes, plain } from './notes.ts';
import type { Source } from './words.ts';

const COLUMNS = [
  ['targetLife', '(1)'],
  ['targetYear', '(2)'],
  ['targetFortnight', '(3)'],
  ['before', '(4)'],
  ['during', '(5)'],
  ['total', '(6)=4+5'],
  ['share', '(7)=6÷1'],
  ['planned', '(8)'],
  ['spi', '(9)=7÷8'],
] as const;

export function physicalOf(source: Source): PhysicalPart {
  const { review, language, say, name, status } = source;
  const notes = new Notes(language);
  const { weighted, simple, coreWeighted, coreSimple, verdict } = review.figures;
  const verification = review.registers?.verification;
  const verifiedOf = (figure: Known<Ratio> | null): { readonly verified?: Cell } => (verification ? { verified: figure === null ? plain('') : notes.cell(figure, (share) => formatShareBare(share, 2)) } : {});
  const total = (key: 'weighted' | 'simple' | 'coreWeighted' | 'coreSimple', index: IndexFigures): PhysicalPart['totals'][number] => ({
    name: say(`report.physical.${key}`),
    ...indexCells(index, notes),
    ...verifiedOf(key === 'weighted' ? (verification?.scheme.verified ?? null) : key === 'simple' ? (verification?.simple ?? null) : null),
    status: key === 'weighted' ? status(verdict.status) : null,
  });
  return {
    heading: say('report.physical.heading'),
    title: isMissing(weighted.physical) ? say('chart.work.title.none') : say('report.physical.title', { done: shareText(weighted.physical), planned: shareText(weighted.planned) }),
    unit: say('report.physical.unit'),
    columns: [
      { name: say('report.column.indicator'), number: '' },
      { name: say('report.column.unit'), number: '' },
      ...COLUMNS.map(([key, number]) => ({ name: say(`report.physical.${key}`), number })),
      ...(verification ? [{ name: say('report.physical.verified'), number: '(10)' }] : []),
      { name: say('report.column.status'), number: '' },
      { name: say('report.column.remark'), number: '' },
    ],
    groups: review.components.map((component) => ({
      code: component.code,
      name: name(component.name),
      ...indexCells(component.index, notes),
      ...verifiedOf(verification?.components.find(({ componentCode }) => componentCode === component.code)?.verified ?? null),
      status: status(component.verdict.status),
      remark: remarkOf(component, source),
      rows: component.indicators.map((indicator) => rowOf(indicator, source, notes)),
    })),
    totals: review.components.length > 0 ? [total('weighted', weighted), total('simple', simple), total('coreWeighted', coreWeighted), total('coreSimple', coreSimple)] : [],
    empty: review.components.length > 0 ? null : say('missing.NO_COMPONENTS'),
    notes: notes.list(),
    remarks: [say('report.physical.note.reported', { reported: review.reporting.districtsReported, expected: review.reporting.districtsExpected }), say('report.physical.note.spi'), say('report.physical.note.ratios'), say('report.physical.note.prior'), ...(verification ? [say('report.physical.note.verified')] : [])],
  };
}

function shareText(figure: Known<Ratio>): string {
  return isMissing(figure) ? '–' : `${formatShareBare(figure, 2)}%`;
}

function indexCells(index: IndexFigures, notes: Notes): { readonly share: Cell; readonly planned: Cell; readonly spi: Cell } {
  const percent = (share: Ratio): string => formatShareBare(share, 2);
  return { share: notes.cell(index.physical, percent), planned: notes.cell(index.planned, percent), spi: notes.cell(index.spi, (spi) => formatIndex(spi, 3)) };
}

/** Why the component is where it is: the coded reason and the date it means to recover by. */
function remarkOf(component: ComponentReview, { say, language }: Source): string {
  const parts = [
    ...(component.reasonCode ? [`${component.reasonCode} ${say(`reason.${component.reasonCode}`)}`] : []),
    ...(component.recoveryOn ? [say('report.recovery', { date: formatDate(component.recoveryOn, 'record', language) })] : []),
    ...(component.isStatusReported ? [] : [say('report.statusNotReported')]),
  ];
  return parts.join('. ');
}

function rowOf(indicator: IndicatorReview, { say, name, language, review }: Source, notes: Notes): PhysicalRow {
  const { reporting } = review;
  const { state, nature } = indicator;
  const whole = (value: number): string => formatCount(value);
  const rounded = (value: Ratio): string => formatDecimal(BigInt(value.numerator), BigInt(value.denominator), 0);
  const atLeast = state.qualifier === 'AT_LEAST' ? say('qualifier.AT_LEAST') : null;
  const total = notes.cell(state.total, whole);
  const remarks = [
    ...(indicator.level === 'DISTRICT' && (indicator.reportedUnits !== reporting.districtsReported || indicator.expectedUnits !== reporting.districtsExpected) ? [say('report.physical.reported', { reported: indicator.reportedUnits, expected: indicator.expectedUnits })] : []),
    ...(state.heldSince ? [say('report.physical.held', { fortnight: formatFortnight(state.heldSince, 'label', language) })] : []),
    ...(state.priorPeriod !== 0 ? [say('report.physical.prior', { delta: formatCount(state.priorPeriod, 'CHANGE') })] : []),
    ...(indicator.dli ? [indicator.dli] : []),
  ];
  return {
    name: name(indicator.name),
    unit: name(indicator.unitName),
    cells: [
      notes.cell(state.target, whole),
      notes.cell(state.yearTarget, rounded),
      notes.cell(state.fortnightTarget, rounded),
      nature === 'R' ? notes.noted('–', say('report.physical.ratio')) : plain(whole(state.before)),
      notes.cell(state.during, whole),
      atLeast && total.mark === null ? notes.noted(`${total.text}+`, atLeast) : total,
      notes.cell(state.share, (share) => formatShareBare(share, 2)),
      notes.cell(state.plannedShare, (share) => formatShareBare(share, 2)),
      notes.cell(state.againstPlan, (share) => formatIndex(share, 3)),
      ...verifiedCell(indicator, review, say, notes),
    ],
    remark: remarks.join('; '),
  };
}

/** The verified share of an indicator; where its register holds no record, that is said. */
function verifiedCell({ code }: IndicatorReview, { registers }: Review, say: Source['say'], notes: Notes): Cell[] {
  const line = registers?.verification.indicators.find(({ indicatorCode }) => indicatorCode === code);
  if (!line) return [];
  const isBare = line.isRegistered && !line.hasRecords && !isMissing(line.levels) && line.levels.V0 > 0;
  return [isBare && !isMissing(line.verified) ? notes.noted(formatShareBare(line.verified, 2), say('verified.noRecord')) : notes.cell(line.verified, (share) => formatShareBare(share, 2))];
}
