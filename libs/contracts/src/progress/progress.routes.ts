import type { Route } from '../wire/route.ts';
import { DraftSaved, Receipt } from '../fortnights/fortnights.schema.ts';
import { Correction, CorrectionRequest, ProgressDraft, ProgressSheet, ProgressSubmission, StatusDraft, StatusSheet, StatusSubmission } from './progress.schema.ts';

const fortnight = '/schemes/:schemeCode/fortnights/:fortnightId';
const office = `${fortnight}/offices/:officeCode`;

export const progressRoutes = {
  sheet: { method: 'GET', path: `${office}/progress`, summary: 'The progress grid of an office with what stands beside each cell', reply: ProgressSheet },
  saveDraft: { method: 'PUT', path: `${office}/progress/draft`, summary: 'Keep a draft; not a fact', body: ProgressDraft, reply: DraftSaved, status: 200 },
  submit: { method: 'POST', path: `${office}/progress/submission`, summary: 'Submit the progress sheet', body: ProgressSubmission, reply: Receipt, status: 201 },
  statusSheet: { method: 'GET', path: `${office}/status/:componentCode`, summary: 'The status page of a component', reply: StatusSheet },
  saveStatusDraft: { method: 'PUT', path: `${office}/status/:componentCode/draft`, summary: 'Keep a draft of the status page', body: StatusDraft, reply: DraftSaved, status: 200 },
  submitStatus: { method: 'POST', path: `${office}/status/:componentCode/submission`, summary: 'Submit the status page', body: StatusSubmission, reply: Receipt, status: 201 },
  corrections: { method: 'GET', path: `${fortnight}/corrections`, summary: 'Corrections counted in this fortnight', reply: Correction, isList: true },
  proposeCorrection: { method: 'POST', path: `${fortnight}/corrections`, summary: 'Propose a correction of a frozen entry, counted in this open fortnight', body: CorrectionRequest, reply: Correction, status: 201 },
  approveCorrection: { method: 'POST', path: `${fortnight}/corrections/:correctionId/approval`, summary: 'Approve a correction another person proposed', reply: Correction, status: 200 },
} as const satisfies Record<string, Route>;
