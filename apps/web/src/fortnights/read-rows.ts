import type { MoneySheet } from '@pakhwada/contracts/funds';
import type { ProgressSheet, StatusSheet } from '@pakhwada/contracts/progress';
import type { DerivedCell } from '@pakhwada/contracts/registers';
import { STATE_UNIT } from '@pakhwada/domain/progress';
import type { Breach, RowRef } from '@pakhwada/domain/workflow';
import { DASH, formatCount, formatDate, formatFortnight } from '@pakhwada/language/format';
import { wordBreach } from '@pakhwada/language/sentence';
import { nameIn, type Language, type Translate } from '@pakhwada/language/translate';
import { amountInWords, kindInWords, numbersInWords } from '../sheets/money-words.ts';
import { TYPED_HERE } from '../shell/typed.tsx';

/** A row of a submitted sheet as the desk that verifies reads it. */
export interface ReadRow {
  readonly key: string;
  readonly ref: RowRef;
  readonly name: string;
  readonly value: string;
  readonly last: string; // last fortnight's, to compare
  readonly note: string; // reason, reference
  readonly typed: readonly TypedNote[]; // remarks and plans, in the words of the office
  readonly flags: readonly string[];
  readonly behind?: DerivedCell; // what an entry of progress rests on
}

/** What somebody typed, and the words of ours around it. */
interface TypedNote {
  readonly words: string;
  readonly text: string;
}

interface Reader {
  readonly t: Translate;
  readonly language: Language;
}

/** Rows with something unusual stand first. */
const flaggedFirst = (rows: readonly ReadRow[]): readonly ReadRow[] => rows.toSorted((a, b) => Number(b.flags.length > 0) - Number(a.flags.length > 0));

const keyOf = (ref: RowRef): string => JSON.stringify(ref, Object.keys(ref).toSorted());

const typedOf = (text: string | null, words: string = TYPED_HERE): readonly TypedNote[] => (text === null || text === '' ? [] : [{ words, text }]);

function flagsAt(breaches: readonly Breach[], ref: RowRef, language: Language): readonly string[] {
  return breaches.filter((breach) => breach.row !== null && Object.entries(breach.row).every(([name, value]) => ref[name as keyof RowRef] === value)).map((breach) => wordBreach(breach, language));
}

export function readProgress(sheet: ProgressSheet, derived: readonly DerivedCell[], fortnightId: string, { t, language }: Reader): readonly ReadRow[] {
  const hasSeveralUnits = new Set(sheet.cells.map(({ unit }) => unit)).size > 1;
  const rows = sheet.submitted.map((row): ReadRow => {
    const ref = { indicatorCode: row.indicatorCode, unit: row.unit, relatesTo: row.relatesTo };
    const cell = sheet.cells.find(({ indicatorCode, unit }) => indicatorCode === row.indicatorCode && unit === row.unit);
    const name = [cell ? nameIn(cell.name, language) : row.indicatorCode, cell && hasSeveralUnits && cell.unit !== STATE_UNIT ? nameIn(cell.unitName, language) : '', row.relatesTo === fortnightId ? '' : t('progress.relatesTo', { fortnight: formatFortnight(row.relatesTo, 'full', language) })];
    const parts = Object.entries(row.breakdowns).flatMap(([set, counts]) =>
      Object.entries(counts).map(([part, count]) => {
        const known = sheet.breakdownSets.find(({ code }) => code === set)?.parts.find(({ code }) => code === part);
        return `${known ? nameIn(known.name, language) : part} ${formatCount(count)}`;
      }),
    );
    const value = row.value === null ? `${formatCount(row.numerator ?? 0)} / ${formatCount(row.denominator ?? 0)}` : formatCount(row.value);
    return {
      key: keyOf(ref),
      ref,
      name: name.filter((part) => part !== '').join(' · '),
      value: parts.length > 0 ? `${value} (${parts.join(', ')})` : value,
      last: cell ? (cell.lastDuring === null ? t('progress.notReported') : formatCount(cell.lastDuring)) : DASH,
      note: row.reasonCode ? t(`reason.${row.reasonCode}`) : '',
      typed: typedOf(row.remark),
      flags: flagsAt(sheet.breaches, ref, language),
      ...behindOf(derived, row, fortnightId),
    };
  });
  return flaggedFirst(rows);
}

/** A late row has nothing of its own behind it: it stands under the cell of its fortnight. */
function behindOf(derived: readonly DerivedCell[], row: Pick<ProgressSheet['submitted'][number], 'indicatorCode' | 'unit' | 'relatesTo'>, fortnightId: string): Pick<ReadRow, 'behind'> {
  const found = row.relatesTo === fortnightId ? derived.find(({ indicatorCode, unit }) => indicatorCode === row.indicatorCode && unit === row.unit) : undefined;
  return found ? { behind: found } : {};
}

export function readStatus(sheet: StatusSheet, { t, language }: Reader): readonly ReadRow[] {
  return sheet.submitted.map((row): ReadRow => {
    const ref = { componentCode: row.componentCode };
    const done = row.milestones.map(({ milestoneCode, actualOn }) => {
      const known = sheet.milestones.find((milestone) => milestone.milestoneCode === milestoneCode);
      return t('fortnights.milestoneDone', { name: known ? nameIn(known.name, language) : milestoneCode, on: formatDate(actualOn, 'record', language) });
    });
    const note = [
      row.reasonCode ? t(`reason.${row.reasonCode}`) : '',
      row.recoveryOn ? t('fortnights.recoveryOn', { on: formatDate(row.recoveryOn, 'record', language) }) : '',
      ...done,
    ];
    return {
      key: keyOf(ref),
      ref,
      name: sheet.summary.componentName ? nameIn(sheet.summary.componentName, language) : row.componentCode,
      value: t(`stage.${row.stage}`),
      last: t(`stage.${sheet.stage}`),
      note: note.filter((part) => part !== '').join(' · '),
      typed: [...typedOf(row.remark), ...typedOf(row.nextPlan, t('fortnights.nextPlanIs', { plan: TYPED_HERE }))],
      flags: flagsAt(sheet.breaches, ref, language),
    };
  });
}

export function readMoney(sheet: MoneySheet, { t, language }: Reader): readonly ReadRow[] {
  const rows = sheet.submitted.map((row): ReadRow => {
    const ref = { line: row.line };
    const component = sheet.components.find(({ code }) => code === row.componentCode);
    return {
      key: keyOf(ref),
      ref,
      name: `${row.componentCode} ${component ? nameIn(component.name, language) : ''} · ${kindInWords(row.type, sheet.fundFlow, { t, language })}`,
      value: amountInWords(row, { t, language }),
      last: formatDate(row.on, 'record', language),
      note: numbersInWords(row, sheet.offices, { t, language }),
      typed: typedOf(row.remark),
      flags: flagsAt(sheet.breaches, ref, language),
    };
  });
  return flaggedFirst(rows);
}
