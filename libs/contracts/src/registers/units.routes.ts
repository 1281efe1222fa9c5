import type { Route } from '../wire/route.ts';
import { DuplicateDecision, DuplicatePair, DuplicatesQuery, RegisteredUnit, UnitCounts, UnitForm, UnitPage, UnitReach, UnitsQuery } from './units.schema.ts';

const all = '/schemes/:schemeCode/units';
const one = `${all}/:unitId`;

export const unitRoutes = {
  list: { method: 'GET', path: all, summary: 'Units by Udyam number, last seven digits, name or words, fifty at a time', query: UnitsQuery, reply: UnitPage },
  counts: { method: 'GET', path: '/schemes/:schemeCode/unit-counts', summary: 'Units by district, class, owner and social group, from counts kept with the register; published figures of the universe beside', reply: UnitCounts },
  reach: { method: 'GET', path: '/schemes/:schemeCode/unit-reach', summary: 'Different units the components reached, and overlaps', reply: UnitReach },
  add: { method: 'POST', path: all, summary: 'Add a unit', body: UnitForm, reply: RegisteredUnit, status: 201 },
  one: { method: 'GET', path: one, summary: 'One unit, where it took part, and its history', reply: RegisteredUnit },
  revise: { method: 'PUT', path: one, summary: 'Revise a unit; what it was is kept', body: UnitForm, reply: RegisteredUnit },
  duplicates: { method: 'GET', path: '/schemes/:schemeCode/possible-duplicates', summary: 'Possible duplicates inside a district, likest first, at most fifty', query: DuplicatesQuery, reply: DuplicatePair, isList: true },
  decide: { method: 'POST', path: '/schemes/:schemeCode/duplicate-decisions', summary: 'Decide about a possible duplicate: keep both, or merge one into the other with its history', body: DuplicateDecision, reply: RegisteredUnit, status: 200 },
} as const satisfies Record<string, Route>;
