import { createContext, use } from 'react';
import { useParams } from 'react-router';
import { LIVE } from '../paths.ts';

export interface Place {
  readonly scheme: string;
  /** As the address says it: an id, or `live`. The review route takes both. */
  readonly fortnight: string;
  readonly isLive: boolean;
}

/** Around a page that is not there: what its address names is no place, and nothing is read of it. */
export const Nowhere = createContext(false);

/** Where the reader stands: scheme and fortnight of the address. */
export function usePlace(): Place {
  const isNowhere = use(Nowhere);
  const { scheme = '', fortnight = LIVE } = useParams();
  return isNowhere ? { scheme: '', fortnight: LIVE, isLive: true } : { scheme, fortnight, isLive: fortnight === LIVE };
}
