import type { Route } from '../wire/route.ts';
import { DraftSaved, Receipt } from '../fortnights/fortnights.schema.ts';
import { CellReport, Correction, CorrectionRequest, ProgressDraft, ProgressSheet, ProgressSubmission, StatusDraft, StatusSheet, StatusSubmission, WorkbookQuery, WorkbookReading, WorkbookUpload } from './progress.schema.ts';

const fortnight = '/schemes/:schemeCode/fortnights/:fortnightId';
const office = `${fortnight}/offices/:officeCode`;

export const progressRoutes = {
  sheet: { method: 'GET', path: `${office}/progress`, summary: 'The progress grid of an office with what stands beside each cell', reply: ProgressSheet },
  saveDraft: { method: 'PUT', path: `${office}/progress/draft`, summary: 'Keep a draft; not a fact', body: ProgressDraft, reply: DraftSaved, status: 200 },
  submit: { method: 'POST', path: `${office}/progress/submission`, summary: 'Submit the progress sheet', body: ProgressSubmission, reply: Receipt, status: 201 },
  workbook: { method: 'GET', path: `${office}/progress/workbook`, summary: 'The progress grid as a workbook (XLSX) to fill', query: WorkbookQuery },
  readWorkbook: { method: 'POST', path: `${office}/progress/workbook`, summary: 'Read a filled workbook: figures for the grid, and every cell that cannot be read. Nothing is stored.', body: WorkbookUpload, reply: WorkbookReading, status: 200 },
  cellHistory: { method: 'GET', path: `${office}/progress/cells/:indicatorCode/:unit/history`, summary: 'What was reported for a cell in the fortnights before, newest first, at most twelve', reply: CellReport, isList: true },
  statusSheet: { method: 'GET', path: `${office}/status/:componentCode`, summary: 'The status page of a component', reply: StatusSheet },
  saveStatusDraft: { method: 'PUT', path: `${office}/status/:componentCode/draft`, summary: 'Keep a draft of the status page', body: StatusDraft, reply: DraftSaved, status: 200 },
  submitStatus: { method: 'POST', path: `${office}/status/:componentCode/submission`, summary: 'Submit the status page', body: StatusSubmission, reply: Receipt, status: 201 },
  corrections: { method: 'GET', path: `${fortnight}/corrections`, summary: 'Corrections counted in this fortnight', reply: Correction, isList: true },
  proposeCorrection: { method: 'POST', path: `${fortnight}/corrections`, summary: 'Propose a correction of a frozen entry, counted in this open fortnight', body: CorrectionRequest, reply: Correction, status: 201 },
  approveCorrection: { method: 'POST', path: `${fortnight}/corrections/:correctionId/approval`, summary: 'Approve a correction another person proposed', reply: Correction, status: 200 },
} as const satisfies Record<string, Route>;
