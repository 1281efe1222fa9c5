import { reviewRoutes } from '@pakhwada/contracts/reviews';
import { lazy, Suspense, useEffect, type ReactElement } from 'react';
import { useFortnights } from '../shell/fortnights.ts';
import { Loading, PageState } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { useRead } from '../shell/use-read.ts';
import { ORIGIN_PAGE } from './origin-page.ts';

const HEIGHT = 96;

/** The first page's figures stand without it: it comes with the words of the rooms when the first figure is asked where it comes from. */
const load = async () => {
  const [module] = await Promise.all([import('./origin-of.tsx'), import('@pakhwada/language/rooms')]);
  return { default: module.OriginOf };
};
const OriginOf = lazy(load);

/** Asks for the origin and, at the same time, for what draws it. */
export function OriginBody({ figure }: { readonly figure: string }): ReactElement {
  const { scheme } = usePlace();
  const { chosen } = useFortnights();
  const read = useRead(reviewRoutes.origin, { schemeCode: scheme, fortnightId: chosen?.id ?? '' }, { query: { figure, take: ORIGIN_PAGE }, isEnabled: chosen !== undefined });
  useEffect(() => void load().catch(() => undefined), []); // a line that is down is told by the read
  return (
    <PageState read={read} height={HEIGHT}>
      {(origin) => (
        <Suspense fallback={<Loading height={HEIGHT} />}>
          <OriginOf origin={origin} />
        </Suspense>
      )}
    </PageState>
  );
}
