import { recordRoutes } from '@pakhwada/contracts/registers';
import type { ReactElement } from 'react';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { DueTable } from './due-table.tsx';

/** On My work: what the registers of the charge wait for. Nothing is shown where nothing is due. */
export function RegisterDues(): ReactElement {
  const { scheme } = usePlace();
  const read = useRead(recordRoutes.dues, { schemeCode: scheme });
  return <PageState read={read} height={80}>{(page) => page.total > 0 && <DueTable page={page} most={8} />}</PageState>;
}
