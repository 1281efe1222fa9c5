import { readFileSync } from 'node:fs';
import { addDays, fortnightOf, type Fortnight } from '@pakhwada/domain/calendar';

export interface PlanOfToday {
  readonly text: string;
  readonly fortnight: Fortnight; // its first, which is the one that runs
  readonly end: string; // the last day of the scheme
}

/** The plan of the journey for the day the journey runs on: it begins with the fortnight that runs, and lasts a year. */
export function planOfToday(today: string): PlanOfToday {
  const fortnight = fortnightOf(today);
  const end = addDays(fortnight.startsOn, 364);
  const words = { first: fortnight.id, last: fortnightOf(end).id, start: fortnight.startsOn, end, later: addDays(fortnight.startsOn, 180) };
  const text = Object.entries(words).reduce((plan, [word, value]) => plan.replaceAll(`<${word}>`, value), readFileSync(new URL('../plans/first-fortnight.yaml', import.meta.url), 'utf8').replace(/^#.*\n/gm, ''));
  return { text, fortnight, end };
}

export interface Fault {
  readonly find: string;
  readonly put: string;
  readonly told: readonly { readonly at: string; readonly path: string }[]; // the text it is told at, and what "plan check" calls the place
}

/** A copy of the plan with these faults in it, and where each is to be told: "10 state.pincode". */
export function breakPlan(text: string, faults: readonly Fault[]): { readonly text: string; readonly places: readonly string[] } {
  const broken = faults.reduce((plan, { find, put }) => plan.slice(0, onlyPlace(plan, find)) + put + plan.slice(onlyPlace(plan, find) + find.length), text);
  const lineOf = (at: string): number => broken.slice(0, onlyPlace(broken, at)).split('\n').length;
  return { text: broken, places: faults.flatMap(({ told }) => told.map(({ at, path }) => `${lineOf(at)} ${path}`)) };
}

function onlyPlace(plan: string, words: string): number {
  const place = plan.indexOf(words);
  if (place < 0 || plan.includes(words, place + 1)) throw new Error(`"${words}" does not stand exactly once in the plan`);
  return place;
}
