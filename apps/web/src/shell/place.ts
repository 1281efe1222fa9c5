import { useParams } from 'react-router';
import { LIVE } from '../paths.ts';

export interface Place {
  readonly scheme: string;
  /** As the address says it: an id, or `live`. The review route takes both. */
  readonly fortnight: string;
  readonly isLive: boolean;
}

/** Where the reader stands: scheme and fortnight of the address. */
export function usePlace(): Place {
  const { scheme = '', fortnight = LIVE } = useParams();
  return { scheme, fortnight, isLive: fortnight === LIVE };
}
