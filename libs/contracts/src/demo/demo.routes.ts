import type { Route } from '../wire/route.ts';
import { AdvanceRequest, DemoState } from './demo.schema.ts';

export const demoRoutes = {
  state: { method: 'GET', path: '/demo/clock', summary: 'The demo clock and what last happened (demo mode only)', isPublic: true, reply: DemoState },
  advance: { method: 'POST', path: '/demo/advance', summary: 'Move the demo clock; answers at once, the work goes on (demo mode only)', isPublic: true, body: AdvanceRequest, reply: DemoState, status: 202 },
} as const satisfies Record<string, Route>;
