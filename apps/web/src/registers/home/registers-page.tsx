import { recordRoutes, unitRoutes } from '@pakhwada/contracts/registers';
import { isSchemeWide, registerOf } from '@pakhwada/domain/registers';
import { PageHead } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import { DueTable } from '../dues/due-table.tsx';
import { FilesLately } from './files-lately.tsx';
import { RetentionBlock } from './retention-block.tsx';
import { RegisterTable } from './register-table.tsx';
import { UnitUniverse } from './unit-universe.tsx';

/** All registers of the scheme: what stands in them, what is due, who the units are, which files came. */
export function RegistersPage(): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  const params = { schemeCode: scheme };
  const dues = useRead(recordRoutes.dues, params);
  const registers = useRead(recordRoutes.registers, params);
  const counts = useRead(unitRoutes.counts, params);
  const kept = registers.data?.filter(({ register, componentCodes }) => componentCodes.length > 0 || isSchemeWide(registerOf(register))) ?? [];
  const ofComponents = kept.filter(({ componentCodes }) => componentCodes.length > 0);
  const isCountsOnly = ofComponents.length > 0 && ofComponents.every(({ sight }) => sight === 'COUNTS'); // whoever sees no rows of the components has no step to take
  const title = isCountsOnly ? t('registers.home.titleCounts', { registers: kept.length, units: counts.data?.total ?? 0 }) : dues.data ? t('registers.home.title', { late: dues.data.late, total: dues.data.total }) : t('registers.page');
  useTitle(title);
  return (
    <div className="registers-stack">
      <PageHead eyebrow={t('registers.page')} title={title} lead={t('registers.home.lead')} />
      <PageState read={registers}>{(summaries) => <RegisterTable summaries={summaries} />}</PageState>
      {!isCountsOnly && <PageState read={dues}>{(page) => <DueTable page={page} most={20} isUnderHeadline />}</PageState>}
      <PageState read={counts}>{(page) => <UnitUniverse counts={page} />}</PageState>
      <FilesLately />
      <RetentionBlock />
    </div>
  );
}
