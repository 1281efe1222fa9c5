import { quotationRoutes, type Quotation } from '@pakhwada/contracts/reviews';
import { createContext, use, useMemo, type ReactNode } from 'react';
import { Outlet } from 'react-router';
import { useFortnights } from '../shell/fortnights.ts';
import { usePlace } from '../shell/place.ts';
import { useRead } from '../shell/use-read.ts';

const Known = createContext<ReadonlyMap<string, readonly Quotation[]>>(new Map());

/** Around the pages of a fortnight: its published figures, read once for all figures of a page. */
export function WithQuotations(): ReactNode {
  const { scheme } = usePlace();
  const { chosen } = useFortnights();
  const { data } = useRead(quotationRoutes.list, { schemeCode: scheme, fortnightId: chosen?.id ?? '' }, { isEnabled: chosen !== undefined });
  const known = useMemo(() => byFigure(data ?? []), [data]);
  return (
    <Known value={known}>
      <Outlet />
    </Known>
  );
}

function byFigure(quotations: readonly Quotation[]): ReadonlyMap<string, readonly Quotation[]> {
  return new Map([...new Set(quotations.map(({ figure }) => figure))].map((figure) => [figure, quotations.filter((one) => one.figure === figure)]));
}

/** The published figures beside a computed one, withdrawn ones among them. */
export function useQuotations(figure: string): readonly Quotation[] {
  return use(Known).get(figure) ?? [];
}

/** Whether somebody published the figure otherwise: no longer when that is withdrawn. */
export function useIsQuotedOtherwise(figure: string): boolean {
  return useQuotations(figure).some(({ standing, withdrawn }) => standing === 'DIFFERS' && withdrawn === null);
}
