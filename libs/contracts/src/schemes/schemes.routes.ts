import type { Route } from '../wire/route.ts';
import { SchemeSummary } from './schemes.schema.ts';

export const schemeRoutes = {
  list: { method: 'GET', path: '/schemes', summary: 'Schemes the person may see', reply: SchemeSummary, isList: true },
} as const satisfies Record<string, Route>;
