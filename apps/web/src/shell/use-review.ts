import { reviewRoutes } from '@pakhwada/contracts/reviews';
import type { Review } from '@pakhwada/domain/review';
import type { UseQueryResult } from '@tanstack/react-query';
import { usePlace } from './place.ts';
import { useRead } from './use-read.ts';

/** The review of the fortnight in the address: the only source of figures. The last one stays on the screen while another comes. */
export function useReview(): UseQueryResult<Review> {
  const { scheme, fortnight } = usePlace();
  return useRead(reviewRoutes.review, { schemeCode: scheme, fortnightId: fortnight }, { isEnabled: scheme !== '', keepsPrevious: true }) as UseQueryResult<Review>;
}
