import { riskWeight, type CommitteeReview, type CompletionLine, type RiskLine } from '@pakhwada/domain/review';
import { DASH, formatCount, formatDate, formatIndex, formatRupeesBare, formatShareBare } from '@pakhwada/language/format';
import type { TablePart } from '../funds/model.ts';
import { columns } from '../funds/table.ts';
import { Notes, plain } from '../notes.ts';
import type { Cell } from '../parts.ts';
import type { Source } from '../words.ts';
import type { RiskRow, RisksPart } from './model.ts';
import { codeWord } from './words.ts';

const COLUMNS = ['risk', 'component', 'rating', 'owner', 'age', 'due'] as const;

/** Page 15: the ten heaviest risks, and when the work ends at its present pace. */
export function risksOf(source: Source, { risks, risksOpen, completion }: CommitteeReview): RisksPart {
  const { language, say } = source;
  const notes = new Notes(language);
  const [heaviest] = risks;
  return {
    heading: say('report.committee.risks.heading'),
    title: heaviest ? say('report.committee.risks.title', { open: risksOpen, rating: heaviest.rating }) : say('report.committee.risks.title.none'),
    unit: say('report.committee.risks.unit'),
    columns: COLUMNS.map((key) => say(`report.committee.risks.${key}`)),
    rows: risks.map((line) => rowOf(line, source)),
    empty: risks.length > 0 ? null : say('report.committee.risks.empty'),
    forecast: { heading: say('report.committee.risks.forecast'), title: forecastTitle(completion, source), table: completionOf(completion, source, notes) },
    notes: notes.list(),
    remarks: [say('report.committee.risks.note')],
  };
}

function rowOf(line: RiskLine, { say, name, language }: Source): RiskRow {
  const code = riskWeight(line.rating);
  return {
    number: line.key,
    title: line.title,
    lines: [[say(`report.committee.risks.kind.${line.kind}`), ...(line.reasonCode === null ? [] : [codeWord(language, 'reason', line.reasonCode)])].join(' · '), ...(line.trigger === null ? [] : [say('report.committee.risks.trigger', { text: line.trigger })]), ...(line.response === null ? [] : [say('report.committee.risks.response', { text: line.response })])],
    component: line.componentCode ?? DASH,
    rating: `${line.rating} = ${line.probability} × ${line.impact}`,
    standing: { code, word: say(`report.committee.risks.weight.${code}`) },
    owner: line.ownerOffice ? name(line.ownerOffice) : say('report.committee.risks.noOwner'),
    age: formatCount(line.ageDays),
    due: line.dueOn === null ? DASH : formatDate(line.dueOn, 'record', language),
    lateness: line.daysLate > 0 ? say('report.committee.daysLate', { days: line.daysLate }) : null,
  };
}

function forecastTitle(completion: readonly CompletionLine[], { say, language }: Source): string {
  const scheme = completion.find(({ componentCode }) => componentCode === null);
  if (!scheme || scheme.pace === 'NOT_KNOWN') return say('report.committee.risks.forecast.notKnown');
  if (scheme.pace === 'DONE') return say('report.committee.risks.forecast.done');
  const { completionOn, daysLate, endsOn } = scheme;
  if (completionOn === null || daysLate === null) return say('report.committee.risks.forecast.standing');
  const date = formatDate(completionOn, 'long', language);
  if (daysLate === 0) return say('report.committee.risks.forecast.onTime', { date });
  return say('report.committee.risks.forecast.title', { date, days: Math.abs(daysLate), side: daysLate > 0 ? 'late' : 'early', end: formatDate(endsOn, 'long', language) });
}

function completionOf(completion: readonly CompletionLine[], source: Source, notes: Notes): TablePart {
  const { say, name } = source;
  const keys = ['done', 'plannedEnd', 'completion', 'lateBy', 'required', 'best', 'stretch'] as const;
  const row = (line: CompletionLine) => [plain(line.componentCode === null ? say('report.committee.risks.whole') : `${line.componentCode} ${name(line.name)}`), ...figuresOf(line, source, notes)];
  return {
    title: '',
    columns: columns([say('report.committee.risks.component'), false], ...keys.map((key) => [say(`report.committee.risks.${key}`), true] as const)),
    rows: completion.filter(({ componentCode }) => componentCode !== null).map(row),
    foot: completion.filter(({ componentCode }) => componentCode === null).map(row),
    empty: completion.length > 1 ? null : say('missing.NO_COMPONENTS'),
  };
}

function figuresOf(line: CompletionLine, { say, language }: Source, notes: Notes): Cell[] {
  const day = (on: string) => plain(formatDate(on, 'record', language));
  return [
    notes.cell(line.physical, (share) => formatShareBare(share, 2)),
    day(line.endsOn),
    line.completionOn === null ? plain(line.pace === 'MOVING' ? DASH : say(`report.committee.risks.pace.${line.pace}`)) : day(line.completionOn),
    plain(line.daysLate === null ? DASH : formatCount(line.daysLate, 'CHANGE')),
    notes.cell(line.requiredPerFortnightPaise, (paise) => formatRupeesBare(paise, 'lakh')),
    notes.cell(line.bestFortnightPaise, (paise) => formatRupeesBare(paise, 'lakh')),
    notes.cell(line.stretch, (index) => formatIndex(index, 2)),
  ];
}
