import type { Receipt } from '@pakhwada/contracts/fortnights';
import { useState } from 'react';
import { otherIn, type OtherDraft } from './save-outcome.ts';

/** Handing a sheet in: the revision this person saw goes with it, and what another handed in meanwhile comes back instead of being overwritten. */
export interface Submission<Row> {
  readonly isSending: boolean;
  readonly refusal: Error | null;
  readonly taken: OtherDraft<Row> | null;
  readonly send: (rows: readonly Row[]) => Promise<void>;
  readonly settleTaken: () => void;
}

interface Options<Row> {
  readonly revision: number; // at the time the page was opened, whatever is read again since
  readonly submit: (revision: number, rows: readonly Row[]) => Promise<Receipt>;
  readonly onDone: (receipt: Receipt) => void;
}

export function useSubmission<Row>({ revision: opened, submit, onDone }: Options<Row>): Submission<Row> {
  const [revision, setRevision] = useState(opened);
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Error | null>(null);
  const [taken, setTaken] = useState<OtherDraft<Row> | null>(null);
  return {
    isSending,
    refusal,
    taken,
    send: async (rows) => {
      setSending(true);
      setRefusal(null);
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
