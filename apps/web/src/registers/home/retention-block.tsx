import { recordRoutes, type RetentionPage } from '@pakhwada/contracts/registers';
import { canErase } from '@pakhwada/domain/rights';
import { formatDate, formatInstant } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useMe } from '../../shell/session.tsx';
import { useRead } from '../../shell/use-read.ts';
import { useWords } from '../../shell/words.tsx';
import { useNamesOfPlan } from '../../shell/names-of-plan.ts';
import { useRegisterWords } from '../register-words.ts';

const EVERYWHERE = { shape: { sensitivity: 'OPEN', keepers: 'FIELD' }, partnerOffices: [], officerOffices: [], district: null } as const;

/** For whoever answers for erasure in the whole State: whose sealed fields the timer erases next. */
export function RetentionBlock(): ReactElement | null {
  const { scheme } = usePlace();
  const me = useMe();
  const isAnswering = canErase(me, EVERYWHERE);
  const read = useRead(recordRoutes.retention, { schemeCode: scheme }, { isEnabled: isAnswering });
  return isAnswering ? <PageState read={read} height={80}>{(page) => <Retained page={page} />}</PageState> : null;
}

function Retained({ page }: { readonly page: RetentionPage }): ReactElement {
  const { t, language } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useRegisterWords();
  const names = useNamesOfPlan();
  const columns: readonly Column<RetentionPage['next'][number]>[] = [
    { key: 'record', header: t('registers.due.record'), cell: ({ register, recordId, key }) => <Link to={paths.record(scheme, fortnight, register, recordId)}>{words.one(register)} {key}</Link> },
    { key: 'district', header: t('registers.district'), cell: ({ district }) => names.district(district) },
    { key: 'until', header: t('personal.retention'), cell: ({ retainUntil }) => formatDate(retainUntil, 'record', language) },
  ];
  return (
    <Block title={t('personal.retentionDue', { count: page.records })} aside={t('personal.retentionNext', { at: formatInstant(page.runsAt, language) })}>
      {(titleId) => (
        <>
          <p className="muted small">{t('personal.retentionLead', { months: page.months })}</p>
          {page.next.length > 0 && <DataTable labelledBy={titleId} isDense columns={columns} rows={page.next} rowKey={({ recordId }) => recordId} />}
        </>
      )}
    </Block>
  );
}
