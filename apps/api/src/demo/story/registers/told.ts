import { addDays, fortnightsBetween, nextFortnightId, type CivilDate, type Fortnight } from '@pakhwada/domain/calendar';
import type { Indicator, Plan } from '@pakhwada/domain/plan';
import type { ProgressRow } from '@pakhwada/domain/progress';
import type { FieldValues, RegisterCode } from '@pakhwada/domain/registers';
import type { DemoHistory } from '../demo-history.ts';
import { draw } from '../draw.ts';
import type { Story } from '../story.schema.ts';

const EARLY_DAYS = 2;

/** A record as the story has it, found again by its own word. */
export interface ToldRecord {
  readonly word: string; // of the story: the same record has the same word on every day
  readonly register: RegisterCode;
  readonly under: string | null; // word of its parent
  readonly district: number; // LGD; 0 = State level
  readonly values: FieldValues;
  readonly personal: FieldValues;
  readonly atLeast: readonly string[];
}

/** What the sheets said of one cell in one fortnight, and a way to the days of it. */
export interface ToldFigure {
  readonly fortnight: Fortnight;
  readonly unit: number;
  readonly row: ProgressRow;
  readonly count: number; // the numerator of a ratio
}

/** The figures of a history up to a day, by the measure that stands behind them in the plan. */
export interface Told {
  readonly plan: Plan;
  readonly story: Story['registers'];
  readonly until: CivilDate;
  readonly fortnights: readonly Fortnight[];
  of(measure: string): readonly ToldFigure[];
}

export function toldOf(plan: Plan, story: Story, history: DemoHistory, lastFortnightId: string, until: CivilDate): Told {
  const fortnights = fortnightsBetween(plan.calendar.firstFortnightId, lastFortnightId);
  const byIndicator = new Map<string, ToldFigure[]>();
  const corrected = new Map(fortnights.flatMap(({ id }) => history.corrections(id)).map(({ correctsFortnight, indicatorCode, unit, newValue }) => [`${correctsFortnight} ${indicatorCode} ${unit}`, newValue])); // the register has what was true
  const spanOf = (officeCode: string, fortnight: Fortnight): Fortnight => (hasReportedEarly(story, officeCode, fortnight.id) ? { ...fortnight, lengthDays: EARLY_DAYS } : fortnight);
  for (const fortnight of fortnights) {
    for (const sheet of history.sheets(fortnight.id)) {
      if (sheet.kind !== 'PROGRESS') continue;
      for (const row of sheet.rows) {
        if (row.relatesTo !== fortnight.id) continue; // a late row was told in its own fortnight
        const figures = byIndicator.get(row.indicatorCode) ?? [];
        figures.push({ fortnight: spanOf(sheet.officeCode, fortnight), unit: row.unit, row, count: corrected.get(`${fortnight.id} ${row.indicatorCode} ${row.unit}`) ?? row.value ?? row.numerator ?? 0 });
        byIndicator.set(row.indicatorCode, figures);
      }
    }
  }
  return { plan, story: story.registers, until, fortnights, of: (measure) => byIndicator.get(indicatorBehind(plan, measure)?.code ?? '') ?? [] };
}

/** An office that has reported in the first days of the open fortnight tells of those days. */
function hasReportedEarly({ openFortnight, until }: Story, officeCode: string, fortnightId: string): boolean {
  return fortnightId === nextFortnightId(until) && [...openFortnight.submitted, ...openFortnight.verified].includes(officeCode);
}

/** The indicator a measure stands behind; of a ratio, its upper one. */
export function indicatorBehind(plan: Plan, measure: string): Indicator | undefined {
  return plan.components.flatMap(({ indicators }) => indicators).find(({ register }) => register !== undefined && ('measure' in register ? register.measure : register.numerator) === measure);
}

/** A day of a fortnight, drawn from words. */
export function dayIn({ startsOn, lengthDays }: Fortnight, words: string): CivilDate {
  return addDays(startsOn, draw(words, 0, lengthDays - 1));
}

/** The values of a step that has been taken by the day the story is told; nothing of one still to come. */
export function taken(told: Pick<Told, 'until'>, dateField: string, on: CivilDate | null, values: FieldValues = {}): FieldValues {
  return on !== null && on <= told.until ? { [dateField]: on, ...values } : {};
}
