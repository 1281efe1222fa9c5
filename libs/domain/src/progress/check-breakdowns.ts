import type { BreakdownSet, LocalName } from '../plan/plan.ts';
import { block, warn } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import type { RowRef } from '../workflow/sheet.ts';
import { checkCount } from './check-count.ts';
import type { ProgressRow } from './rows.ts';

export type SetShape = Pick<BreakdownSet, 'code' | 'kind' | 'parts'>;

/**
 * Breakdowns of a row (I8): parts of a single choice sum to the total, overlapping parts are each at most the total. 22 women + 11 men = 33.
 * Breaches name the parts as the plan does, once for each language: "Women 24 + Men 11" of a total of 33 is BREAKDOWN_DIFFERS.
 * A set asked for and left out is a declared incomplete breakdown: a warning where there is something to break down.
 */
export function checkBreakdowns(row: ProgressRow, asked: readonly string[], sets: readonly SetShape[], ref: RowRef): Breach[] {
  const total = row.value ?? row.denominator;
  const given = Object.entries(row.breakdowns).filter(([, parts]) => Object.keys(parts).length > 0);
  const breaches = given.flatMap(([code, parts]) => {
    const set = asked.includes(code) ? sets.find((one) => one.code === code) : undefined;
    return set ? checkSet(set, parts, total, ref) : [block('UNKNOWN_BREAKDOWN', { set: code, part: '' }, { row: ref, field: `breakdowns.${code}` })];
  });
  const absent = total !== null && total > 0 ? asked.filter((code) => !given.some(([one]) => one === code)) : [];
  return [...breaches, ...absent.map((set) => warn('BREAKDOWN_INCOMPLETE', { set, ...partsIncomplete(set, sets) }, { row: ref, field: `breakdowns.${set}` }))];
}

function checkSet(set: SetShape, parts: Readonly<Record<string, number>>, total: number | null, row: RowRef): Breach[] {
  const field = `breakdowns.${set.code}`;
  const unfit = Object.entries(parts).flatMap(([part, count]) => {
    const place = { row, field: `${field}.${part}` };
    return set.parts.some(({ code }) => code === part) ? checkCount(count, place) : [block('UNKNOWN_BREAKDOWN', { set: set.code, part }, place)];
  });
  if (unfit.length > 0 || total === null) return unfit;
  const sum = Object.values(parts).reduce((all, count) => all + count, 0);
  const given = set.parts.flatMap(({ code, name }) => (parts[code] === undefined ? [] : [{ code, name, count: parts[code] }]));
  if (set.kind === 'SINGLE_CHOICE') {
    const summed = (language: 'en' | 'hi') => given.map(({ name, count }) => `${name[language]} ${count}`).join(' + ');
    return sum === total ? [] : [block('BREAKDOWN_DIFFERS', { set: set.code, total, sum, numbers: given.length + 1, partsEn: summed('en'), partsHi: summed('hi') }, { row, field })];
  }
  return given.flatMap(({ code, name, count }) => (count > total ? [block('BREAKDOWN_PART_ABOVE_TOTAL', { set: set.code, partEn: name.en, partHi: name.hi, value: count, total }, { row, field: `${field}.${code}` })] : []));
}

function partsIncomplete(code: string, sets: readonly SetShape[]): { readonly partsEn: string; readonly partsHi: string } {
  const names: readonly LocalName[] = sets.find((set) => set.code === code)?.parts.map(({ name }) => name) ?? [];
  return { partsEn: names.map(({ en }) => en).join(', '), partsHi: names.map(({ hi }) => hi).join(', ') };
}
