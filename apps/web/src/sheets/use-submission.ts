import type { Receipt } from '@pakhwada/contracts/fortnights';
import type { Breach } from '@pakhwada/domain/workflow';
import { useState } from 'react';
import { otherIn, type OtherDraft } from './save-outcome.ts';
import { toldOfRows } from './told-of-rows.ts';

/** Handing a sheet in: the revision this person saw goes with it, and what another handed in meanwhile comes back instead of being overwritten. */
export interface Submission<Row> {
  readonly isSending: boolean;
  readonly refusal: Error | null;
  readonly taken: OtherDraft<Row> | null;
  /** What the server refused at rows that still stand as sent, beside the screen's own breaches. */
  readonly toldOf: (rows: readonly Row[], own: readonly Breach[]) => readonly Breach[];
  readonly send: (rows: readonly Row[]) => Promise<void>;
  readonly settleTaken: () => void;
}

interface Options<Row> {
  readonly revision: number; // at the time the page was opened, whatever is read again since
  readonly submit: (revision: number, rows: readonly Row[]) => Promise<Receipt>;
  readonly onDone: (receipt: Receipt) => void;
}

export function useSubmission<Row extends object>({ revision: opened, submit, onDone }: Options<Row>): Submission<Row> {
  const [revision, setRevision] = useState(opened);
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Error | null>(null);
  const [sent, setSent] = useState<readonly Row[]>([]);
  const [taken, setTaken] = useState<OtherDraft<Row> | null>(null);
  return {
    isSending,
    refusal,
    taken,
    toldOf: (rows, own) => toldOfRows(refusal, sent, rows, own),
    send: async (rows) => {
      setSending(true);
      setRefusal(null);
      setSent(rows);
      try {
        onDone(await submit(revision, rows));
      } catch (error) {
        setTaken(otherIn<Row>(error));
        setRefusal(error instanceof Error ? error : new Error(String(error)));
      } finally {
        setSending(false);
      }
    },
    settleTaken: () => {
      if (taken) setRevision(taken.version);
      setTaken(null);
      setRefusal(null);
    },
  };
}
