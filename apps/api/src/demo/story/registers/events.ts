import { addDays, type CivilDate } from '@pakhwada/domain/calendar';
import type { FieldValues } from '@pakhwada/domain/registers';
import { draw } from '../draw.ts';
import { nameOf } from './persons.ts';
import type { EventStory } from './registers-story.schema.ts';
import { taken, type Told, type ToldRecord } from './told.ts';

type StoryEvent = EventStory;
/** The events of a story, told on a day. */
type ToldEvents = Pick<Told, 'until'> & { readonly story: { readonly events: readonly StoryEvent[] } | undefined };

const COUNTRIES = ['AE', 'DE', 'GB', 'JP', 'US', 'FR', 'NL'];
const PRODUCTS = ['Shawls', 'Carpets', 'Walnuts', 'Saffron', 'Willow bats', 'Papier-mâché'];
const RESULTS = ['ENQUIRY', 'NEGOTIATION', 'SAMPLE', 'NOTHING', 'ENQUIRY', 'LOI'] as const;
const LAKH_PAISE = 1_00_00_000;
const STALLS = ['MSME', 'MSME', 'CRAFT', 'FOOD', 'DEFENCE', 'PSU', 'BANK', 'START_UP', 'INSTITUTE', 'GOVERNMENT'] as const;

/** The meets and fairs of the story with their sessions, stalls, participants, meetings and what came of them; those still ahead stand as planned. */
export function eventsOf(told: ToldEvents): ToldRecord[] {
  return (told.story?.events ?? []).flatMap((event) => (event.knownFrom > told.until ? [] : [eventOf(told, event), ...childrenOf(told, event)]));
}

function eventOf(told: ToldEvents, { no, kind, title, place, unit, travelled, from, to, sellers, buyers, countries, states, report, followUps, source }: StoryEvent): ToldRecord {
  const counts = { sellers, buyers, countries, states };
  const isLowerBound = (value: number | string | undefined): boolean => typeof value === 'string';
  const numbers = Object.fromEntries(Object.entries(counts).flatMap(([field, value]) => (value === undefined ? [] : [[field, Number(String(value).replace(/\D/g, ''))]])));
  const held = taken(told, 'heldTo', to, numbers);
  return {
    word: `event ${no}`,
    register: 'event',
    under: null,
    district: unit,
    values: {
      eventNo: no, kind, title, place, ...(travelled && { travelled }), plannedFrom: from, plannedTo: to, ...taken(told, 'heldFrom', from), ...held, ...(source && { source }),
      ...(report && taken(told, 'reportOn', report)),
      ...followUpsOf(told, followUps),
    },
    personal: {},
    atLeast: 'heldTo' in held ? Object.entries(counts).flatMap(([field, value]) => (isLowerBound(value) ? [field] : [])) : [],
  };
}

function followUpsOf(told: ToldEvents, followUps: StoryEvent['followUps']): FieldValues {
  return Object.assign({}, ...Object.entries(followUps).map(([days, on]) => taken(told, `followedUp${days}On`, on))) as FieldValues;
}

function childrenOf(told: ToldEvents, event: StoryEvent): ToldRecord[] {
  const isHeld = event.to <= told.until;
  const { participants: listed } = event;
  const sellers = Array.from({ length: isHeld ? listed.sellers : 0 }, (_, n) => participantOf(told, event, 'SELLER', n));
  const buyers = Array.from({ length: isHeld ? listed.buyers : 0 }, (_, n) => participantOf(told, event, 'BUYER', n));
  const organisers = event.organisers.map((organisation, n): ToldRecord => child(event, 'participant', `O-${n + 1}`, { participantNo: `O-${n + 1}`, role: 'ORGANISER', organisation, ...taken(told, 'cameOn', event.from) }));
  const exhibitors = Array.from({ length: isHeld ? event.stalls : 0 }, (_, n) => participantOf(told, event, 'EXHIBITOR', n));
  const stalls = Array.from({ length: event.stalls }, (_, n): ToldRecord => child(event, 'stall', `${n + 1}`, { stallNo: String(n + 1), category: STALLS[n % STALLS.length]!, size: '3 m x 3 m', ...(isHeld && { participantNo: `X-${n + 1}`, takenOn: event.from }) }));
  return [...organisers, ...sellers, ...buyers, ...exhibitors, ...stalls, ...sessionsOf(told, event), ...meetingsOf(told, event), ...outcomesOf(told, event)];
}

function participantOf(told: ToldEvents, event: StoryEvent, role: 'SELLER' | 'BUYER' | 'EXHIBITOR', n: number): ToldRecord {
  const no = `${role === 'SELLER' ? 'S' : role === 'BUYER' ? 'B' : 'X'}-${n + 1}`;
  const word = `${event.no} ${no}`;
  const country = role === 'BUYER' && n < COUNTRIES.length ? COUNTRIES[n]! : 'IN';
  const organisation = `${nameOf(word).split(' ')[1]} ${role === 'BUYER' ? 'Trading' : 'Enterprises'} ${n + 1}`;
  return child(event, 'participant', no, { participantNo: no, role, organisation, country, products: PRODUCTS[n % PRODUCTS.length]!, ...taken(told, 'cameOn', event.from) }, { person: nameOf(`person ${word}`) });
}

function sessionsOf(told: ToldEvents, event: StoryEvent): ToldRecord[] {
  return event.sessions.map(({ day, kind, title, from, to }, n) => {
    const on = addDays(event.from, day - 1);
    return child(event, 'session', `${n + 1}`, { sessionNo: String(n + 1), kind, title, plannedOn: on, from, to, ...taken(told, 'heldOn', on) });
  });
}

/** Sellers and buyers in turn, so that each pair meets once. */
function meetingsOf(told: ToldEvents, event: StoryEvent): ToldRecord[] {
  const { sellers, buyers } = event.participants;
  if (event.to > told.until || sellers === 0 || buyers === 0) return [];
  const days = dayCount(event);
  return Array.from({ length: Math.min(event.meetings, sellers * buyers) }, (_, n) => {
    const [buyer, round] = [n % buyers, Math.floor(n / buyers)];
    const seller = `S-${((buyer + round) % sellers) + 1}`;
    const on = addDays(event.from, n % days);
    const slot = Math.floor(n / (days * 12));
    const from = `${String(10 + Math.floor(slot / 3)).padStart(2, '0')}:${String((slot % 3) * 20).padStart(2, '0')}`;
    const isMissed = n % 17 === 16;
    return child(event, 'meeting', `${seller} B-${buyer + 1}`, { seller, buyer: `B-${buyer + 1}`, plannedOn: on, from, table: String((Math.floor(n / days) % 12) + 1), ...(isMissed ? { missedOn: on, missedReason: 'Buyer left early' } : { heldOn: on, result: RESULTS[n % RESULTS.length]! }) });
  });
}

function outcomesOf(told: ToldEvents, event: StoryEvent): ToldRecord[] {
  return event.outcomes.flatMap(({ class: one, told: when, on, count, lakh, atLeast }, group) =>
    Array.from({ length: on <= told.until ? count : 0 }, (_, n): ToldRecord => {
      const no = `${one}-${when}-${group + 1}-${n + 1}`;
      const pair = event.participants.sellers > 0 ? { seller: `S-${(n % event.participants.sellers) + 1}`, buyer: `B-${(n % event.participants.buyers) + 1}` } : {};
      const value = lakh === undefined ? {} : { value: draw(`value ${event.no} ${no}`, lakh[0], lakh[1]) * LAKH_PAISE };
      return { ...child(event, 'outcome', no, { outcomeNo: no, class: one, told: when, on, product: PRODUCTS[n % PRODUCTS.length]!, ...pair, ...value }), atLeast: atLeast && lakh ? ['value'] : [] };
    }),
  );
}

function child(event: StoryEvent, register: ToldRecord['register'], no: string, values: FieldValues, personal: FieldValues = {}): ToldRecord {
  return { word: `${register} ${event.no} ${no}`, register, under: `event ${event.no}`, district: event.unit, values, personal, atLeast: [] };
}

function dayCount({ from, to }: { readonly from: CivilDate; readonly to: CivilDate }): number {
  let days = 1;
  while (addDays(from, days) <= to) days += 1;
  return days;
}
