import type { Returned } from '@pakhwada/domain/workflow';
import type { DeskSheet } from './desk.ts';
import type { FortnightRecord } from './fortnight-record.ts';
import type { SignedStep } from './submission.repository.ts';

/** The step that sent a sheet back, while it is back. */
export function returnOf(sheet: DeskSheet): SignedStep | null {
  const last = sheet.allSteps.at(-1);
  return sheet.record?.state === 'RETURNED' && last?.action === 'RETURN' ? last : null;
}

/** After the cut-off: the rows as they were returned, which alone may change. Before it an office may change anything: null. */
export async function returnedWith<Row>(sheet: DeskSheet, { cutOffAt }: FortnightRecord, now: string, previous: () => Promise<readonly Row[]>): Promise<Returned<Row> | null> {
  const step = returnOf(sheet);
  if (step === null || Date.parse(now) <= Date.parse(cutOffAt)) return null;
  return { previous: await previous(), rows: step.rows };
}
