import { addDays, daysBetween } from '../../calendar/index.ts';
import type { CivilDate } from '../../calendar/index.ts';
import { EVENT_KINDS, OUTCOME_CLASSES, TOLD_AT } from '../../registers/shapes/events.ts';
import type { Frame } from '../frame.ts';
import type { Bounded, EventFact, OutcomeSum, RegisterFacts } from './register-facts.ts';
import type { EventLine, MarketReview, OutcomeLine } from './registers-review.ts';

const AHEAD_DAYS = 60;
const HELD_SHOWN = 12;
const FOLLOW_UPS = [['T30', 30], ['T90', 90], ['T180', 180]] as const;
const MEETS: readonly EventFact['kind'][] = ['BUYER_SELLER', 'REVERSE_BUYER_SELLER'];

/** An event as it stood on the day of the review: what happened later has not happened yet. */
interface Standing extends EventFact {
  readonly isHeld: boolean;
  readonly isCalledOff: boolean;
}

/**
 * Events and what came of them (DOMAIN 4.7 page 11): held and planned by kind, sellers and buyers with their lower bounds, meetings, outcomes by class, follow-ups that are due, the next sixty days.
 * Over 100 sellers and 38 more are at least 138. An enquiry, a letter of intent, an order and money paid are four figures: no sum of them exists.
 */
export function buildMarket({ events, outcomes, meetings }: RegisterFacts, { asOn, fortnight }: Frame): MarketReview {
  const standing = events.map((event) => standingOf(event, asOn)).sort(byDay);
  const held = standing.filter(({ isHeld }) => isHeld);
  const meets = held.filter(({ kind }) => MEETS.includes(kind));
  return {
    kinds: EVENT_KINDS.map((kind) => {
      const own = standing.filter((event) => event.kind === kind);
      const done = own.filter(({ isHeld }) => isHeld);
      const calledOff = own.filter(({ isCalledOff }) => isCalledOff).length;
      return { kind, planned: own.length - done.length - calledOff, held: done.length, heldDuring: done.filter(({ heldTo }) => heldTo !== null && heldTo >= fortnight.startsOn).length, calledOff };
    }),
    sellers: sumOf(meets.map(({ sellers }) => sellers)),
    buyers: sumOf(meets.map(({ buyers }) => buyers)),
    meetings,
    outcomes: OUTCOME_CLASSES.map((one) => outcomeOf(one, outcomes)),
    held: held.toReversed().slice(0, HELD_SHOWN).map((event) => ({ ...lineOf(event), heldFrom: event.heldFrom ?? event.heldTo ?? asOn, heldTo: event.heldTo ?? asOn, sellers: event.sellers, buyers: event.buyers, countries: event.countries, states: event.states })),
    followUps: held.flatMap((event) => followUpsOf(event, asOn)).sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)),
    calendar: standing.filter(({ isHeld, isCalledOff, plannedFrom }) => !isHeld && !isCalledOff && plannedFrom > asOn && plannedFrom <= addDays(asOn, AHEAD_DAYS)).map((event) => ({ ...lineOf(event), from: event.plannedFrom, to: event.plannedTo })),
  };
}

function standingOf(event: EventFact, asOn: CivilDate): Standing {
  const isHeld = event.heldTo !== null && event.heldTo <= asOn;
  return { ...event, isHeld, isCalledOff: !isHeld && event.calledOffOn !== null && event.calledOffOn <= asOn };
}

/** By the day they were held or are planned for, then by key: the same order everywhere. */
function byDay(a: Standing, b: Standing): number {
  const day = (event: Standing) => (event.isHeld ? (event.heldTo ?? '') : event.plannedFrom);
  return day(a) === day(b) ? (a.key < b.key ? -1 : 1) : day(a) < day(b) ? -1 : 1;
}

function lineOf({ key, kind, title, place, district }: EventFact): EventLine {
  return { key, kind, title, place, district };
}

function sumOf(counts: readonly (Bounded | null)[]): Bounded {
  return counts.reduce<Bounded>((sum, one) => ({ count: sum.count + (one?.count ?? 0), isAtLeast: sum.isAtLeast || (one?.isAtLeast ?? false) }), { count: 0, isAtLeast: false });
}

function outcomeOf(one: OutcomeLine['class'], outcomes: readonly OutcomeSum[]): OutcomeLine {
  const own = outcomes.filter((outcome) => outcome.class === one);
  const total = (told: readonly OutcomeSum[]) => ({ count: told.reduce((sum, { count }) => sum + count, 0), paise: told.reduce((sum, { paise }) => sum + paise, 0), isAtLeast: told.some(({ isAtLeast }) => isAtLeast) });
  return { class: one, ...total(own), told: TOLD_AT.map((at) => ({ at, ...total(own.filter(({ told }) => told === at)) })) };
}

/** Follow-ups of a held event that are due and not done, or fall due within sixty days. Held on 30.06.2025: T+30 on 30.07.2025. */
function followUpsOf(event: Standing, asOn: CivilDate): MarketReview['followUps'] {
  return FOLLOW_UPS.flatMap(([step, days]) => {
    const dueOn = addDays(event.heldTo ?? asOn, days);
    const doneOn = event.followedUp[step];
    if ((doneOn !== null && doneOn <= asOn) || dueOn > addDays(asOn, AHEAD_DAYS)) return [];
    return [{ ...lineOf(event), step, dueOn, daysLate: Math.max(0, daysBetween(dueOn, asOn)) }];
  });
}
