import type { FortnightId } from '@pakhwada/domain/calendar';
import { readCount, type ProgressRow, type ReasonCode, type UnitId } from '@pakhwada/domain/progress';
import type { Breach, RowRef } from '@pakhwada/domain/workflow';

/** A row of the grid as the officer typed it: texts, so that "12a" or a bare "-" is kept and answered in words instead of vanishing. */
export interface TypedRow {
  readonly indicatorCode: string;
  readonly unit: UnitId;
  readonly relatesTo: FortnightId;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly isAtLeast: boolean;
  readonly breakdowns: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly reasonCode: ReasonCode | null;
  readonly remark: string;
}

export type TypedRows = Readonly<Record<string, TypedRow>>;

/** Which typed text of a row: `value`, `numerator`, `denominator` or `breakdowns.GENDER.WOMEN`. */
export type Field = string;

export function keyOfRow(row: { readonly indicatorCode: string; readonly unit: UnitId; readonly relatesTo: FortnightId }): string {
  return `${row.indicatorCode}/${row.unit}/${row.relatesTo}`;
}

export function emptyRow(indicatorCode: string, unit: UnitId, relatesTo: FortnightId): TypedRow {
  return { indicatorCode, unit, relatesTo, value: '', numerator: '', denominator: '', isAtLeast: false, breakdowns: {}, reasonCode: null, remark: '' };
}

const textOf = (count: number | null): string => (count === null ? '' : String(count));

export function typedRowOf(row: ProgressRow): TypedRow {
  const breakdowns = Object.fromEntries(
    Object.entries(row.breakdowns).map(([set, parts]) => [set, Object.fromEntries(Object.entries(parts).map(([part, count]) => [part, String(count)]))]),
  );
  return {
    indicatorCode: row.indicatorCode,
    unit: row.unit,
    relatesTo: row.relatesTo,
    value: textOf(row.value),
    numerator: textOf(row.numerator),
    denominator: textOf(row.denominator),
    isAtLeast: row.qualifier === 'AT_LEAST',
    breakdowns,
    reasonCode: row.reasonCode,
    remark: row.remark ?? '',
  };
}

export function textAt(row: TypedRow, field: Field): string {
  if (field === 'value' || field === 'numerator' || field === 'denominator') return row[field];
  const [, set, part] = field.split('.');
  return row.breakdowns[set ?? '']?.[part ?? ''] ?? '';
}

export function withText(row: TypedRow, field: Field, text: string): TypedRow {
  if (field === 'value' || field === 'numerator' || field === 'denominator') return { ...row, [field]: text };
  const [, set = '', part = ''] = field.split('.');
  return { ...row, breakdowns: { ...row.breakdowns, [set]: { ...row.breakdowns[set], [part]: text } } };
}

/** Nothing was said about the cell: not reported, and not sent. */
export function isBlank(row: Pick<TypedRow, 'value' | 'numerator' | 'denominator' | 'breakdowns'>): boolean {
  const parts = Object.values(row.breakdowns).flatMap((texts) => Object.values(texts));
  return [row.value, row.numerator, row.denominator, ...parts].every((text) => text.trim() === '');
}

export function refOfRow(row: TypedRow): RowRef {
  return { indicatorCode: row.indicatorCode, unit: row.unit, relatesTo: row.relatesTo };
}

/** Turns the typed texts into a row, or says of each text that is no whole number. */
export function readRow(typed: TypedRow): { readonly row: ProgressRow; readonly breaches: readonly Breach[] } {
  const breaches: Breach[] = [];
  const count = (field: Field): number | null => {
    const text = textAt(typed, field);
    const read = readCount(text);
    if (read !== undefined) return read;
    breaches.push({ code: 'NOT_A_WHOLE_NUMBER', severity: 'BLOCK', row: refOfRow(typed), field, values: { value: text } });
    return null;
  };
  const breakdowns: Record<string, Record<string, number>> = {};
  for (const [set, parts] of Object.entries(typed.breakdowns))
    for (const part of Object.keys(parts)) {
      const read = count(`breakdowns.${set}.${part}`);
      if (read !== null) (breakdowns[set] ??= {})[part] = read;
    }
  const row: ProgressRow = {
    indicatorCode: typed.indicatorCode,
    unit: typed.unit,
    relatesTo: typed.relatesTo,
    value: count('value'),
    numerator: count('numerator'),
    denominator: count('denominator'),
    qualifier: typed.isAtLeast ? 'AT_LEAST' : 'EXACT',
    breakdowns,
    reasonCode: typed.reasonCode,
    remark: typed.remark.trim() === '' ? null : typed.remark.trim(),
  };
  return { row, breaches };
}
