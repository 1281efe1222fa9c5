import { DraftSaved, Receipt } from '../fortnights/fortnights.schema.ts';
import type { Route } from '../wire/route.ts';
import { FrozenLinesQuery, FrozenMoneyLines, MoneyDraft, MoneySheet, MoneySubmission } from './funds.schema.ts';

const office = '/schemes/:schemeCode/fortnights/:fortnightId/offices/:officeCode';

export const fundRoutes = {
  sheet: { method: 'GET', path: `${office}/money`, summary: 'The money sheet of the accountant', reply: MoneySheet },
  frozenLines: { method: 'GET', path: `${office}/money/frozen-lines`, summary: 'Lines of frozen fortnights that can be taken back', query: FrozenLinesQuery, reply: FrozenMoneyLines },
  saveDraft: { method: 'PUT', path: `${office}/money/draft`, summary: 'Keep a draft of the money sheet', body: MoneyDraft, reply: DraftSaved, status: 200 },
  submit: { method: 'POST', path: `${office}/money/submission`, summary: 'Submit the money sheet', body: MoneySubmission, reply: Receipt, status: 201 },
} as const satisfies Record<string, Route>;
