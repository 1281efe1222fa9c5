import type { Route } from '../wire/route.ts';
import { ActionDecision, ActionList, ActionPage, ActionsQuery, ActionUpdateForm, ClosingForm, ExtensionForm } from './action-points.schema.ts';

const all = '/schemes/:schemeCode/action-points';
const one = `${all}/:actionPointId`;

export const actionPointRoutes = {
  list: { method: 'GET', path: all, summary: 'Action points, overdue first, fifty at a time; a district or partner sees its own', query: ActionsQuery, reply: ActionList },
  one: { method: 'GET', path: one, summary: 'One action point with its trail', reply: ActionPage },
  update: { method: 'POST', path: `${one}/updates`, summary: 'Tell what was done: not started, on schedule, behind, implemented', body: ActionUpdateForm, reply: ActionPage, status: 201 },
  askExtension: { method: 'POST', path: `${one}/extensions`, summary: 'Ask for a later day; the first day stays on record', body: ExtensionForm, reply: ActionPage, status: 201 },
  decide: { method: 'POST', path: `${one}/decisions`, summary: 'Grant or refuse a later day, close in a sitting, reopen, drop', body: ActionDecision, reply: ActionPage, status: 200 },
  close: { method: 'POST', path: '/schemes/:schemeCode/action-closings', summary: 'Close several claimed action points in one sitting', body: ClosingForm, reply: ActionList, status: 200 },
} as const satisfies Record<string, Route>;
