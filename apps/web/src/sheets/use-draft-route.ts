import type { DraftSaved } from '@pakhwada/contracts/fortnights';
import type { Route } from '@pakhwada/contracts/wire';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { addressOf, callApi, type PathParams } from '../shell/api-client.ts';
import { useMe } from '../shell/session.tsx';
import { outcomeOf, type SaveOutcome } from './save-outcome.ts';

interface WithDraft {
  readonly draft: unknown;
}

/** Saves a draft by its route, and tells the cache, so that leaving the page and coming back starts from what was saved. */
export function useDraftRoute<Row>(draftRoute: Route, sheetRoute: Route, params: PathParams): (version: number, rows: readonly Row[]) => Promise<SaveOutcome<Row>> {
  const known = useQueryClient();
  const { designation } = useMe();
  const address = addressOf(sheetRoute, { params });
  const draftAddress = addressOf(draftRoute, { params });
  return useCallback(
    async (version, rows) => {
      const outcome = await outcomeOf<Row>(callApi(draftRoute, { params, body: { version, rows } }) as Promise<DraftSaved>);
      if (outcome.kind === 'SAVED') known.setQueryData<WithDraft>([address], (sheet) => sheet && { ...sheet, draft: { version: outcome.version, savedAt: outcome.savedAt, designation, rows } });
      return outcome;
    },
    // the addresses stand for the routes and their parameters
    [address, draftAddress, designation, known],
  );
}
