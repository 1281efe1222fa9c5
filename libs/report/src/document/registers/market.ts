import type { Bounded, EventLine, MarketReview } from '@pakhwada/domain/review';
import { DASH, formatCount, formatDate, formatRupeesBare } from '@pakhwada/language/format';
import type { TablePart } from '../funds/model.ts';
import { columns } from '../funds/table.ts';
import type { Cell } from '../model.ts';
import { plain } from '../notes.ts';
import type { Source } from '../words.ts';
import type { MarketPart } from './model.ts';

/** Page 11: events held and to come, who came, what came of them by class, and the follow-ups that are due. */
export function marketOf(source: Source, market: MarketReview): MarketPart {
  const { say } = source;
  const held = market.kinds.reduce((sum, one) => sum + one.held, 0);
  const late = market.followUps.filter(({ daysLate }) => daysLate > 0).length;
  return {
    heading: say('report.market.heading'),
    title: held === 0 && market.calendar.length === 0 ? say('report.market.title.none') : say('report.market.title', { held, late }),
    unit: say('report.market.unit'),
    kinds: kindsOf(source, market),
    people: peopleOf(source, market),
    outcomes: outcomesOf(source, market),
    held: heldOf(source, market),
    followUps: followUpsOf(source, market),
    calendar: calendarOf(source, market),
    remarks: [say('report.market.note.classes'), say('report.market.note.bounds')],
  };
}

const counted = (count: number): Cell => plain(formatCount(count));
const bounded = (one: Bounded | null): Cell => plain(one === null ? DASH : `${one.isAtLeast ? '≥ ' : ''}${formatCount(one.count)}`);

function kindsOf({ say }: Source, { kinds }: MarketReview): TablePart {
  const told = kinds.filter((one) => one.planned + one.held + one.calledOff > 0);
  return {
    title: say('report.market.kinds'),
    columns: columns([say('report.market.kind'), false], [say('report.market.held'), true], [say('report.market.during'), true], [say('report.market.planned'), true], [say('report.market.calledOff'), true]),
    rows: told.map(({ kind, held, heldDuring, planned, calledOff }) => [plain(say(`register.choice.${kind}`)), counted(held), counted(heldDuring), counted(planned), counted(calledOff)]),
    foot: [],
    empty: told.length > 0 ? null : say('report.market.empty.events'),
  };
}

function peopleOf({ say }: Source, { sellers, buyers, meetings }: MarketReview): TablePart {
  return {
    title: say('report.market.people'),
    columns: columns([say('report.market.what'), false], [say('report.market.number'), true]),
    rows: [
      [plain(say('report.market.sellers')), bounded(sellers)],
      [plain(say('report.market.buyers')), bounded(buyers)],
      [plain(say('report.market.meetingsPlanned')), counted(meetings.planned)],
      [plain(say('report.market.meetingsHeld')), counted(meetings.held)],
    ],
    foot: [],
    empty: null,
  };
}

function outcomesOf({ say }: Source, { outcomes }: MarketReview): TablePart {
  const amount = ({ paise, isAtLeast }: { paise: number; isAtLeast: boolean }): string => `${isAtLeast ? '≥ ' : ''}${formatRupeesBare(paise, 'lakh', 'STATEMENT')}`;
  const cell = (told: { count: number; paise: number; isAtLeast: boolean }): Cell => plain(told.count === 0 ? DASH : `${formatCount(told.count)} · ${amount(told)}`);
  return {
    title: say('report.market.outcomes'),
    columns: columns([say('report.market.class'), false], ...(['AT_EVENT', 'T30', 'T90', 'T180'] as const).map((at) => [say(`register.choice.${at}`), true] as const), [say('report.market.number'), true], [say('report.market.value'), true]),
    rows: outcomes.map((line) => [plain(say(`register.choice.${line.class}`)), ...line.told.map(cell), counted(line.count), plain(line.count === 0 ? DASH : amount(line))]),
    foot: [],
    empty: outcomes.some(({ count }) => count > 0) ? null : say('report.market.empty.outcomes'),
  };
}

function heldOf(source: Source, { held }: MarketReview): TablePart {
  const { say, language } = source;
  return {
    title: say('report.market.latest'),
    columns: columns([say('report.market.event'), false], [say('report.market.place'), false], [say('report.market.on'), false], ...(['sellers', 'buyers', 'countries', 'states'] as const).map((key) => [say(`report.market.${key}.short`), true] as const)),
    rows: held.map((one) => [eventCell(one), plain(placeOf(one, source)), plain(days(one.heldFrom, one.heldTo, language)), bounded(one.sellers), bounded(one.buyers), bounded(one.countries), bounded(one.states)]),
    foot: [],
    empty: held.length > 0 ? null : say('report.market.empty.events'),
  };
}

function followUpsOf(source: Source, { followUps }: MarketReview): TablePart {
  const { say, language } = source;
  return {
    title: say('report.market.followUps'),
    columns: columns([say('report.market.event'), false], [say('report.market.step'), false], [say('report.market.due'), false], [say('report.market.late'), true]),
    rows: followUps.map((one) => [eventCell(one), plain(say(`register.choice.${one.step}`)), plain(formatDate(one.dueOn, 'record', language)), one.daysLate > 0 ? counted(one.daysLate) : plain(DASH)]),
    foot: [],
    empty: followUps.length > 0 ? null : say('report.market.empty.followUps'),
  };
}

function calendarOf(source: Source, { calendar }: MarketReview): TablePart {
  const { say, language } = source;
  return {
    title: say('report.market.calendar'),
    columns: columns([say('report.market.event'), false], [say('report.market.kind'), false], [say('report.market.place'), false], [say('report.market.on'), false]),
    rows: calendar.map((one) => [eventCell(one), plain(say(`register.choice.${one.kind}`)), plain(placeOf(one, source)), plain(days(one.from, one.to, language))]),
    foot: [],
    empty: calendar.length > 0 ? null : say('report.market.empty.calendar'),
  };
}

function eventCell({ key, title }: EventLine): Cell {
  return plain(`${key} ${title}`);
}

/** The place with its district, once: Srinagar in Srinagar is Srinagar. */
function placeOf({ place, district }: EventLine, { review, name }: Source): string {
  const found = review.matrix.find(({ lgd, kind }) => kind === 'DISTRICT' && lgd === district);
  return found && !place.toLowerCase().includes(name(found.name).toLowerCase()) ? `${place}, ${name(found.name)}` : place;
}

function days(from: string, to: string, language: Source['language']): string {
  const first = formatDate(from, 'record', language);
  return from === to ? first : `${first}–${formatDate(to, 'record', language)}`;
}
