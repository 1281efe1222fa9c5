import { isMissing } from '@pakhwada/domain/ratio';
import type { ComponentReview, InclusionLine, NormLine, RegistersReview } from '@pakhwada/domain/review';
import { formatCount, formatShare, formatShareBare } from '@pakhwada/language/format';
import type { Cell } from '../model.ts';
import { Notes, plain } from '../notes.ts';
import type { Source } from '../words.ts';
import type { InclusionPart } from './model.ts';
import { reachOf } from './reach.ts';

/** Page 10: each group's share per component against its norm, how complete the breakdown is, and the units reached. */
export function inclusionOf(source: Source, { inclusion, reach }: RegistersReview): InclusionPart {
  const { review, language, say, name } = source;
  const notes = new Notes(language);
  const groups = review.components.flatMap((component) => {
    const rows = rowsOf(component, inclusion.lines, inclusion.norms, source, notes);
    return rows.length === 0 ? [] : [{ code: component.code, name: name(component.name), rows }];
  });
  return {
    heading: say('report.inclusion.heading'),
    title: say('inclusion.leadNone', normCounts(inclusion.norms)),
    unit: say('report.inclusion.unit'),
    columns: [
      { name: say('inclusion.group'), isNumber: false },
      { name: say('inclusion.indicator'), isNumber: false },
      ...(['number', 'brokenDown', 'share', 'norm'] as const).map((key) => ({ name: say(`inclusion.${key}`), isNumber: true })),
      { name: say('inclusion.isMet'), isNumber: false },
      { name: say('inclusion.complete'), isNumber: true },
    ],
    groups,
    empty: groups.length > 0 ? null : say('inclusion.none'),
    reach: reachOf(source, reach),
    sourcesTitle: say('inclusion.sources'),
    sources: sourcesOf(inclusion.norms, source),
    notes: notes.list(),
    remarks: [say('inclusion.groups.note'), say('report.inclusion.note.complete')],
  };
}

/** How many norms are met, of how many, and of how many it cannot be told. */
export function normCounts(norms: readonly NormLine[]): { readonly norms: number; readonly met: number; readonly open: number } {
  return { norms: norms.length, met: norms.filter(({ isMet }) => isMet === true).length, open: norms.filter(({ isMet }) => isMet === null).length };
}

function rowsOf(component: ComponentReview, lines: readonly InclusionLine[], norms: readonly NormLine[], source: Source, notes: Notes): Cell[][] {
  const own = lines.filter(({ componentCode }) => componentCode === component.code);
  const normed = norms.filter(({ componentCode }) => componentCode === component.code);
  const together = normed.filter(({ group }) => group === 'WEAKER_SECTIONS' || !own.some((line) => line.group === group));
  return [...own.map((line) => lineRow(line, component, line.isLead ? normed.find(({ group }) => group === line.group) : undefined, source, notes)), ...together.map((norm) => normRow(norm, source, notes))];
}

function lineRow(line: InclusionLine, { indicators }: ComponentReview, norm: NormLine | undefined, { say, name }: Source, notes: Notes): Cell[] {
  const indicator = indicators.find(({ code }) => code === line.indicatorCode);
  return [
    plain(say(`inclusionGroup.${line.group}`)),
    plain(indicator ? name(indicator.name) : line.indicatorCode),
    notes.cell(line.numerator, (count) => formatCount(count)),
    notes.cell(line.denominator, (count) => formatCount(count)),
    notes.cell(line.share, (share) => formatShareBare(share, 2)),
    ...normCells(norm, say, notes),
    notes.cell(line.completeness, (share) => formatShareBare(share, 2)),
  ];
}

/** A norm no indicator asks for, or of the weaker sections together: at least what the greatest group is. */
function normRow(norm: NormLine, { say }: Source, notes: Notes): Cell[] {
  const { share, atLeastBy, group } = norm;
  const bound = atLeastBy && !isMissing(share) ? notes.noted(`≥ ${formatShareBare(share, 2)}`, say('inclusion.atLeast', { group: say(`inclusionGroup.${atLeastBy}`) })) : notes.cell(share, (known) => formatShareBare(known, 2));
  return [plain(say(`inclusionGroup.${group}`)), plain(''), plain(''), plain(''), bound, ...normCells(norm, say, notes), plain('')];
}

function normCells(norm: NormLine | undefined, say: Source['say'], notes: Notes): Cell[] {
  if (!norm) return [plain(''), plain('')];
  return [norm.standing === 'ORDER' ? plain(formatShareBare(norm.norm, 0)) : notes.noted(formatShareBare(norm.norm, 0), say(`normStanding.${norm.standing}`)), plain(say(`normMet.${norm.isMet === null ? 'UNKNOWN' : norm.isMet ? 'YES' : 'NO'}`))];
}

/** Each source once, with the norms that rest on it. */
function sourcesOf(norms: readonly NormLine[], { say }: Source): string[] {
  const known = new Map<string, NormLine[]>();
  for (const norm of norms) known.set(norm.source, [...(known.get(norm.source) ?? []), norm]);
  return [...known].map(([text, own]) => {
    const named = own.map(({ componentCode, group, norm }) => `${componentCode} ${say(`inclusionGroup.${group}`)} ${formatShare(norm, 0)}`).join(', ');
    return say('report.inclusion.source', { norms: named, standing: say(`normStanding.${own[0]!.standing}`), source: text });
  });
}
