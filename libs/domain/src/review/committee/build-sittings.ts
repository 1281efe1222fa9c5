import type { OfficeText } from '../../committee/sitting.ts';
import type { LocalName } from '../../plan/index.ts';
import type { Frame } from '../frame.ts';
import type { ComponentReview } from '../review.ts';
import type { CommitteeFacts } from './committee-facts.ts';
import type { DecisionSought, SittingLine } from './committee-review.ts';

type SittingFact = CommitteeFacts['sittings'][number];

const isCalled = ({ state }: SittingFact): boolean => state === 'CALLED' || state === 'NOTIFIED';
const byDay = (a: SittingFact, b: SittingFact): number => (a.on === b.on ? a.no - b.no : a.on < b.on ? -1 : 1);

/** The sittings of the main committee that were held, oldest first. */
export function heldSittings({ committees, sittings }: CommitteeFacts): SittingFact[] {
  const main = committees.find(({ isMain }) => isMain);
  return main ? sittings.filter(({ state, committeeCode }) => state === 'HELD' && committeeCode === main.code).sort(byDay) : [];
}

/** The sitting of the main committee that was called and comes first. One whose day has passed is still the next one until it is recorded as held, put off or called off. */
export function nextSitting({ committees, sittings }: CommitteeFacts): SittingFact | null {
  const main = committees.find(({ isMain }) => isMain);
  return sittings.filter((one) => isCalled(one) && one.committeeCode === main?.code).sort(byDay)[0] ?? null;
}

export function sittingLine(sitting: SittingFact | null, { committees }: CommitteeFacts): SittingLine | null {
  if (!sitting) return null;
  const { sittingId, no, committeeCode, on, startsAt, venue, fortnightId } = sitting;
  return { sittingId, no, committee: committees.find(({ code }) => code === committeeCode)?.name ?? { en: committeeCode, hi: committeeCode }, on, startsAt, venue, fortnightId };
}

/** What the next sitting of the main committee is asked to decide (DOMAIN 4.7 page 2): its listed items for decision, in the order of the agenda. Item 1 of sitting 16 is 16/1; with no sitting called nothing is sought. */
export function decisionsSought(facts: CommitteeFacts, components: readonly ComponentReview[], frame: Frame): DecisionSought[] {
  const next = nextSitting(facts);
  if (!next) return [];
  const items = facts.agenda.filter(({ sittingId, kind, state }) => sittingId === next.sittingId && kind === 'DECISION' && state === 'LISTED').sort((a, b) => a.position - b.position);
  return items.map(({ itemId, position, origin, title, presentStatus, proposal, options, amountPaise, officeCode, fileNo, componentCode, timesDeferred }) => ({
    itemId,
    number: `${next.no}/${position}`,
    origin,
    title,
    presentStatus,
    proposal,
    options: options.filter(isFilled),
    amountPaise,
    office: officeCode === null ? null : officeName(officeCode, frame),
    fileNo,
    componentCode,
    status: components.find(({ code }) => code === componentCode)?.verdict.status ?? null,
    timesDeferred,
  }));
}

export function isFilled({ en, hi }: OfficeText): boolean {
  return en !== '' || hi !== '';
}

/** The name of an office of the plan; a code that left the plan stands for itself. */
export function officeName(code: string, { plan }: Frame): LocalName {
  return plan.offices.find((office) => office.code === code)?.name ?? { en: code, hi: code };
}
