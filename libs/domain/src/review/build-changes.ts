import { fortnightById } from '../calendar/index.ts';
import { compare, fromRatio, isMissing, isZero, subtract, toRatio, ZERO } from '../ratio/index.ts';
import type { Known, Ratio } from '../ratio/index.ts';
import type { Frame } from './frame.ts';
import type { Change, ComponentReview, IndexFigures, Reporting, SchemeFigures, SentenceValue, StatusCode } from './review.ts';
import type { ChangeCode } from './sentence-codes.ts';
import { count, date, index, paise, points, share } from './sentence-values.ts';

type Subject = Pick<Change, 'componentCode' | 'name'>;

const STATE: Subject = { componentCode: null, name: null };
const GOODNESS: readonly StatusCode[] = ['RED', 'AMBER', 'GREY', 'GREEN', 'BLUE'];

/** What changed since the last frozen fortnight: the State's figures first, then each component in plan order. Before anything was frozen there is nothing to compare. */
export function buildChanges(components: readonly ComponentReview[], figures: SchemeFigures, reporting: Reporting, frame: Frame, lastStatus: StatusCode | null): Change[] {
  const { lastFrozen } = frame;
  if (!lastFrozen) return [];
  const last = new Map(lastFrozen.components.map((sealed) => [sealed.componentCode, sealed]));
  return [
    ...indexChanges(STATE, figures.weighted, figures.previousWeighted),
    ...statusChange('status', STATE, lastStatus, figures.verdict.status),
    ...moneyChange('released', STATE, lastFrozen.releasedPaise, figures.money.releasedPaise, true),
    ...moneyChange('spent', STATE, lastFrozen.spentPaise, figures.money.spentPaise, true),
    ...(yearOf(lastFrozen.fortnightId) === frame.fortnight.financialYear ? lapseChange(lastFrozen.projectedLapsePaise, figures.money.projectedLapsePaise) : []), // each 31 March has a lapse of its own
    ...(frame.hasEnded ? countChange(lastFrozen.reportedOffices, reporting.reported) : []), // a running fortnight is still filling up
    ...components.flatMap((component) => {
      const subject = { componentCode: component.code, name: component.shortName };
      const before = last.get(component.code);
      if (!before) return [];
      return [
        ...statusChange('componentStatus', subject, before.status, component.verdict.status),
        ...shareChange('componentPhysical', subject, before.physical, component.index.physical),
        ...moneyChange('componentReleased', subject, before.releasedPaise, component.money.releasedPaise, true),
        ...moneyChange('componentSpent', subject, before.spentPaise, component.money.spentPaise, null),
        ...milestonesDone(subject, component, lastFrozen.endsOn),
      ];
    }),
  ];
}

function indexChanges(subject: Subject, now: IndexFigures, before: IndexFigures | null): Change[] {
  if (!before || isMissing(before.physical) || isMissing(before.planned)) return [];
  return [...shareChange('physical', subject, before.physical, now.physical), ...shareChange('planned', subject, before.planned, now.planned, null), ...spiChange(subject, before.spi, now.spi)];
}

function shareChange(code: ChangeCode, subject: Subject, before: Ratio, now: Known<Ratio>, isGood?: null): Change[] {
  if (isMissing(now)) return [];
  const delta = subtract(fromRatio(now), fromRatio(before));
  return isZero(delta) ? [] : [{ code, ...subject, before: share(before), after: share(now), delta: points(delta), isGood: isGood === null ? null : compare(delta, ZERO) > 0 }];
}

function spiChange(subject: Subject, before: Known<Ratio>, now: Known<Ratio>): Change[] {
  if (isMissing(before) || isMissing(now)) return [];
  const delta = subtract(fromRatio(now), fromRatio(before));
  return isZero(delta) ? [] : [{ code: 'spi', ...subject, before: index(before), after: index(now), delta: index(toRatio(delta)), isGood: compare(delta, ZERO) > 0 }];
}

function statusChange(code: ChangeCode, subject: Subject, before: StatusCode | null, now: StatusCode): Change[] {
  if (before === null || before === now) return [];
  const word = (status: StatusCode): SentenceValue => ({ kind: 'status', status });
  return [{ code, ...subject, before: word(before), after: word(now), delta: null, isGood: GOODNESS.indexOf(now) > GOODNESS.indexOf(before) }];
}

function moneyChange(code: ChangeCode, subject: Subject, before: number, now: number, isRiseGood: boolean | null): Change[] {
  return before === now ? [] : [{ code, ...subject, before: paise(before), after: paise(now), delta: paise(now - before), isGood: isRiseGood === null ? null : now > before === isRiseGood }];
}

function yearOf(fortnightId: string): string {
  return fortnightById(fortnightId).financialYear;
}

function lapseChange(before: number | null, now: Known<number>): Change[] {
  return before === null || isMissing(now) ? [] : moneyChange('lapse', STATE, before, now, false);
}

function countChange(before: number, now: number): Change[] {
  return before === now ? [] : [{ code: 'reportedSheets', ...STATE, before: count(before), after: count(now), delta: count(now - before), isGood: now > before }];
}

function milestonesDone(subject: Subject, { milestones }: ComponentReview, since: string): Change[] {
  return milestones.flatMap(({ name, plannedOn, actualOn }) =>
    actualOn === null || actualOn <= since ? [] : [{ code: 'milestoneDone', componentCode: subject.componentCode, name, before: date(plannedOn), after: date(actualOn), delta: null, isGood: actualOn <= plannedOn ? true : null }],
  );
}
