import type { FortnightId } from '@pakhwada/domain/calendar';
import type { LocalName } from '@pakhwada/domain/plan';
import { STATE_UNIT } from '@pakhwada/domain/progress';
import type { RowRef } from '@pakhwada/domain/workflow';
import type { Place } from './grid-moves.ts';
import type { GridCell, GridSheet } from './register-figures.ts';
import { keyOfRow, type Field, type TypedRows } from './typed-row.ts';

/** One line of the grid: a cell of the plan and the fortnight it is entered for. */
export interface GridLine {
  readonly key: string;
  readonly cell: GridCell;
  readonly relatesTo: FortnightId;
  readonly isLate: boolean; // belongs to an earlier, frozen fortnight
  readonly place: LocalName | null; // named where the office enters for several districts
  readonly parts: readonly GridPart[]; // breakdown sub-rows
}

export interface GridPart {
  readonly field: Field;
  readonly set: string;
  readonly part: string;
  readonly name: LocalName;
}

export interface GridGroup {
  readonly code: string; // component, or LATE
  readonly name: LocalName | null;
  readonly lines: readonly GridLine[];
}

export const LATE_GROUP = 'LATE';

function lineOf(sheet: GridSheet, cell: GridCell, relatesTo: FortnightId, fortnightId: FortnightId): GridLine {
  const parts = cell.breakdowns.flatMap((code) => {
    const set = sheet.breakdownSets.find((known) => known.code === code);
    return (set?.parts ?? []).map((part): GridPart => ({ field: `breakdowns.${code}.${part.code}`, set: code, part: part.code, name: part.name }));
  });
  return { key: keyOfRow({ indicatorCode: cell.indicatorCode, unit: cell.unit, relatesTo }), cell, relatesTo, isLate: relatesTo !== fortnightId, place: hasSeveralUnits(sheet) && cell.unit !== STATE_UNIT ? cell.unitName : null, parts };
}

function hasSeveralUnits(sheet: GridSheet): boolean {
  return new Set(sheet.cells.map(({ unit }) => unit)).size > 1;
}

/** The grid from top to bottom: a group for each component, then the late rows. */
export function gridGroups(sheet: GridSheet, rows: TypedRows, fortnightId: FortnightId): readonly GridGroup[] {
  const groups = sheet.components
    .map((component): GridGroup => ({
      code: component.code,
      name: component.name,
      lines: sheet.cells.filter((cell) => cell.componentCode === component.code).map((cell) => lineOf(sheet, cell, fortnightId, fortnightId)),
    }))
    .filter((group) => group.lines.length > 0);
  const late = Object.values(rows)
    .filter((row) => row.relatesTo !== fortnightId)
    .flatMap((row) => {
      const cell = sheet.cells.find(({ indicatorCode, unit }) => indicatorCode === row.indicatorCode && unit === row.unit);
      return cell ? [lineOf(sheet, cell, row.relatesTo, fortnightId)] : [];
    });
  return late.length > 0 ? [...groups, { code: LATE_GROUP, name: null, lines: late }] : groups;
}

function ownFieldsOf(line: GridLine): readonly Field[] {
  return line.cell.nature === 'R' ? ['numerator', 'denominator'] : ['value'];
}

export function fieldsOf(line: GridLine): readonly Field[] {
  return [...ownFieldsOf(line), ...line.parts.map((part) => part.field)];
}

/** The rows of the grid as the eye goes down, each with its places from left to right: those of a line itself, then one for every part of it. */
export function placeRowsOf(groups: readonly GridGroup[]): readonly (readonly Place[])[] {
  return groups.flatMap((group) =>
    group.lines.flatMap((line) => [ownFieldsOf(line).map((field) => ({ key: line.key, field })), ...line.parts.map(({ field }) => [{ key: line.key, field }])]),
  );
}

export function inputIdOf(key: string, field: Field): string {
  return `cell-${key}-${field}`.replaceAll(/[^A-Za-z0-9-]/g, '_');
}

/** Whether a row named by a breach or a return is this line; a return that names an indicator alone means all its units. */
export function isLineOf(line: GridLine, row: RowRef | null): boolean {
  const own: RowRef = { indicatorCode: line.cell.indicatorCode, unit: line.cell.unit, relatesTo: line.relatesTo };
  const named = Object.entries(row ?? {}).filter(([, value]) => value !== undefined);
  return named.length > 0 && named.every(([name, value]) => own[name as keyof RowRef] === value);
}
