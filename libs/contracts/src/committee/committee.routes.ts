import { z } from 'zod';
import type { Route } from '../wire/route.ts';
import { AgendaItem, AgendaItemForm, AgendaOrder, AgendaSuggestion, AttendanceForm, CommitteeForm, CommitteePage, ItemAct, SittingAct, SittingForm, SittingList, SittingPage, SittingsQuery, TakeSuggestions } from './committee.schema.ts';

const scheme = '/schemes/:schemeCode';
const committees = `${scheme}/committees`;
const sittings = `${scheme}/sittings`;
const sitting = `${sittings}/:sittingId`;

export const committeeRoutes = {
  committees: { method: 'GET', path: committees, summary: 'The committees of a scheme with their seats and the next days of their series', reply: CommitteePage, isList: true },
  addCommittee: { method: 'POST', path: committees, summary: 'Add a committee', body: CommitteeForm, reply: CommitteePage, status: 201 },
  reviseCommittee: { method: 'PUT', path: `${committees}/:committeeCode`, summary: 'Revise a committee: name, series, quorum, seats. A seat that sat is ended, never removed.', body: CommitteeForm, reply: CommitteePage },
  calendar: { method: 'GET', path: `${committees}/:committeeCode/calendar.ics`, summary: 'The sittings as an iCalendar feed; its token stands for a session', query: z.strictObject({ token: z.string().max(200) }), isPublic: true },
  sittings: { method: 'GET', path: sittings, summary: 'Sittings, latest first, fifty at a time', query: SittingsQuery, reply: SittingList },
  call: { method: 'POST', path: sittings, summary: 'Call a sitting', body: SittingForm, reply: SittingPage, status: 201 },
  sitting: { method: 'GET', path: sitting, summary: 'One sitting: notice, attendance, agenda, minutes', reply: SittingPage },
  reviseSitting: { method: 'PUT', path: sitting, summary: 'Revise hour, place or number before the notice goes out', body: SittingForm, reply: SittingPage },
  act: { method: 'POST', path: `${sitting}/acts`, summary: 'Send the notice, hold, put off or call off a sitting', body: SittingAct, reply: SittingPage, status: 200 },
  attend: { method: 'PUT', path: `${sitting}/attendance`, summary: 'Record who came, with the designation of the day', body: AttendanceForm, reply: SittingPage },
  suggestions: { method: 'GET', path: `${sitting}/agenda-suggestions`, summary: 'Items the figures propose: red components, slips, money at risk, overdue actions, deferred items, pending asks', reply: AgendaSuggestion, isList: true },
  take: { method: 'POST', path: `${sitting}/agenda-suggestions`, summary: 'Take suggestions into the agenda', body: TakeSuggestions, reply: SittingPage, status: 200 },
  addItem: { method: 'POST', path: `${sitting}/agenda`, summary: 'Add an item of the convenor', body: AgendaItemForm, reply: AgendaItem, status: 201 },
  order: { method: 'PUT', path: `${sitting}/agenda`, summary: 'Put the items in order', body: AgendaOrder, reply: SittingPage },
  reviseItem: { method: 'PUT', path: `${sitting}/agenda/:itemId`, summary: 'Revise an item', body: AgendaItemForm, reply: AgendaItem },
  actOnItem: { method: 'POST', path: `${sitting}/agenda/:itemId/acts`, summary: 'Withdraw an item or list it again', body: ItemAct, reply: SittingPage, status: 200 },
} as const satisfies Record<string, Route>;
