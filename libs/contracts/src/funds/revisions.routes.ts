import type { Route } from '../wire/route.ts';
import { PlanAmounts, ReAppropriation, ReAppropriationDecisionRequest, ReAppropriationRequest, ReAppropriationTable } from './revisions.schema.ts';

const scheme = '/schemes/:schemeCode';
const all = `${scheme}/re-appropriations`;
const one = `${all}/:reAppropriationId`;

export const revisionRoutes = {
  amounts: { method: 'GET', path: `${scheme}/plan-amounts`, summary: 'The amounts of every version of the plan, the order each came by and the fortnights judged by it; the latest with what is released, spent and committed', reply: PlanAmounts },
  list: { method: 'GET', path: all, summary: 'Money moved between components: every proposal and what became of it, latest first', reply: ReAppropriation, isList: true },
  one: { method: 'GET', path: one, summary: 'One re-appropriation with the amounts before and after', reply: ReAppropriationTable },
  propose: { method: 'POST', path: all, summary: 'Propose to move money between components. One proposal waits at a time.', body: ReAppropriationRequest, reply: ReAppropriationTable, status: 201 },
  decide: { method: 'POST', path: `${one}/decisions`, summary: 'Concur in, approve, refuse or withdraw a proposal; an approval makes the next version of the plan', body: ReAppropriationDecisionRequest, reply: ReAppropriationTable, status: 200 },
} as const satisfies Record<string, Route>;
