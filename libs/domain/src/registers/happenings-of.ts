import { dayOf } from './check-record.ts';
import type { FieldValues, Happening, MeasureShape, PartSource, RegisterShape } from './shape.ts';

/**
 * What a record says happened, for the indicators (DOMAIN 2.2): a trainee certified on 28.02.2026 gives one `trainee.esdp.enrolled`, `.completed` and `.certified`, each on its own day with its breakdown.
 * Counts, or paise where the measure is money. A part never exceeds its count; what the record leaves open is no part. A measure of another programme is left out, by the values of the parent.
 */
export function happeningsOf(shape: Pick<RegisterShape, 'measures'>, values: FieldValues, atLeast: readonly string[], parentValues: FieldValues | null): Happening[] {
  const happenings: Happening[] = [];
  const ofOne = new Map<MeasureShape['breakdowns'], Happening['parts']>(); // one trainee breaks down in one way, whichever step is counted
  for (const measure of shape.measures) {
    const on = dayOf(values, measure.dateField);
    if (on === null || !holds(measure.where, values) || !holds(measure.parentWhere, parentValues ?? {})) continue;
    const count = measure.sumOf === null ? 1 : Number(values[measure.sumOf] ?? 0);
    if (count === 0) continue;
    const parts = (count === 1 ? ofOne.get(measure.breakdowns) : undefined) ?? partsOf(measure, values, count);
    if (count === 1) ofOne.set(measure.breakdowns, parts);
    happenings.push({ measure: measure.code, on, count, isAtLeast: measure.sumOf !== null && atLeast.includes(measure.sumOf), parts });
  }
  return happenings;
}

function holds(where: MeasureShape['where'], values: FieldValues): boolean {
  for (const field in where) if (!where[field]!.includes(String(values[field]))) return false;
  return true;
}

function partsOf(measure: MeasureShape, values: FieldValues, count: number): Happening['parts'] {
  const sets: Record<string, Readonly<Record<string, number>>> = {};
  for (const set in measure.breakdowns) {
    const parts: Record<string, number> = {};
    for (const source of measure.breakdowns[set]!) addParts(parts, source, values, count);
    if (Object.keys(parts).length > 0) sets[set] = parts;
  }
  return sets;
}

function addParts(parts: Record<string, number>, source: PartSource, values: FieldValues, count: number): void {
  if ('choice' in source) {
    const part = source.parts[String(values[source.choice])];
    if (part !== undefined) parts[part] = count;
  } else if ('flags' in source) {
    for (const field in source.flags) if (values[field] === true) parts[source.flags[field]!] = count;
  } else {
    for (const field in source.counts) if (Number(values[field] ?? 0) > 0) parts[source.counts[field]!] = Number(values[field]);
  }
}
