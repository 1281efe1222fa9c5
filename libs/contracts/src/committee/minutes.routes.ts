import { z } from 'zod';
import type { Route } from '../wire/route.ts';
import { MinutesForm, MinutesPage, MinutesStep } from './minutes.schema.ts';

const sitting = '/schemes/:schemeCode/sittings/:sittingId';

/** The papers of a sitting, made when asked for. Issued minutes are made from the text that was issued. */
export const SITTING_PAPERS = ['notice', 'agenda', 'minutes', 'attendance'] as const;
export const PAPER_FORMATS = ['pdf', 'docx'] as const;

const VersionQuery = z.strictObject({ version: z.coerce.number().int().min(1).max(999).optional() });

export const minutesRoutes = {
  minutes: { method: 'GET', path: `${sitting}/minutes`, summary: 'The minutes of a sitting, latest version; a draft only for those who write or approve it', query: VersionQuery, reply: MinutesPage },
  draft: { method: 'PUT', path: `${sitting}/minutes`, summary: 'Draft the minutes', body: MinutesForm, reply: MinutesPage },
  step: { method: 'POST', path: `${sitting}/minutes/steps`, summary: 'Approve for the chair, return, issue, confirm or amend', body: MinutesStep, reply: MinutesPage, status: 200 },
  paper: { method: 'GET', path: `${sitting}/papers/:paper/:language/:format`, summary: 'Notice, agenda note, attendance sheet or minutes as PDF or DOCX; of the minutes the latest version, or the one asked for', query: VersionQuery },
} as const satisfies Record<string, Route>;
