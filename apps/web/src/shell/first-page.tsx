import { fortnightRoutes } from '@pakhwada/contracts/fortnights';
import type { Me } from '@pakhwada/contracts/people';
import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { LIVE, paths } from '../paths.ts';
import { lastFrozenOf } from './fortnights.ts';
import { Loading, Refused } from './page-state.tsx';
import { useSession } from './session.tsx';
import { useRead } from './use-read.ts';

const WHO_WORK_HERE: readonly Me['role'][] = ['DISTRICT_OFFICER', 'PARTNER', 'ACCOUNTANT', 'COMPONENT_OFFICER', 'PMU', 'GM_DIC', 'FINANCE'];

/** Where a reader begins: who enters or verifies, at the own work; who reads, at the last frozen fortnight. */
export function FirstPage(): ReactNode {
  const { me, isKnown, error } = useSession();
  const fortnights = useRead(fortnightRoutes.list, { schemeCode: me?.schemeCode ?? '' }, { isEnabled: me !== null });
  if (!me) return isKnown ? <Navigate to={paths.signIn} replace /> : error ? <Refused error={error} /> : <Loading height={480} />;
  if (WHO_WORK_HERE.includes(me.role)) return <Navigate to={paths.myWork(me.schemeCode, LIVE)} replace />;
  if (fortnights.error) return <Refused error={fortnights.error} />;
  if (!fortnights.data) return <Loading height={480} />;
  return <Navigate to={paths.overview(me.schemeCode, lastFrozenOf(fortnights.data)?.id ?? LIVE)} replace />;
}
