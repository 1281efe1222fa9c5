import { committeeRoutes, type SittingSummary } from '@pakhwada/contracts/committee';
import { formatClock, formatDate, formatFortnight } from '@pakhwada/language/format';
import { buttonClass } from '@pakhwada/ui/button';
import { Block, PageHead } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { paths } from '../../paths.ts';
import { PageTurner } from '../../sheets/page-turner.tsx';
import { CommitteeTabs } from '../../shell/committee-tabs.tsx';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import { OfficeWords } from '../words/office-words.tsx';
import { useSittingWords } from '../words/use-sitting-words.ts';

/** Every sitting, latest first. */
export function SittingsPage(): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const [query, setQuery] = useSearchParams();
  const offset = Number(query.get('offset') ?? 0) || 0;
  const list = useRead(committeeRoutes.sittings, { schemeCode: scheme }, { query: { offset, committee: query.get('committee') ?? undefined }, keepsPrevious: true });
  const mayCall = (useRead(committeeRoutes.committees, { schemeCode: scheme }).data ?? []).some(({ may }) => may.call);
  const title = t('committeePages.sittings.title', { total: list.data?.total ?? 0, held: list.data?.sittings.filter(({ state }) => state === 'HELD').length ?? 0 });
  useTitle(title);
  return (
    <div className="committee-stack">
      <PageHead eyebrow={<Link to={paths.committee(scheme, fortnight)}>{t('committeePages.page')}</Link>} title={title} lead={t('committeePages.sittings.lead')} />
      <CommitteeTabs />
      {mayCall && (
        <p className="actions">
          <Link className={buttonClass('primary')} to={paths.callSitting(scheme, fortnight)}>
            {t('committeePages.call')}
          </Link>
        </p>
      )}
      <PageState read={list}>
        {({ sittings, total }) =>
          total === 0 ? (
            <Notice tone="empty" title={t('committeePages.noneCalled')}>
              <p>{t(mayCall ? 'committeePages.noneCalled.what' : 'committeePages.noneCalled.who')}</p>
            </Notice>
          ) : (
            <>
              <Block title={t('committeePages.sittings.list', { count: total })}>{(titleId) => <SittingTable sittings={sittings} labelledBy={titleId} />}</Block>
              <PageTurner total={total} offset={offset} onTurn={(to) => setQuery(to === 0 ? {} : { offset: String(to) })} />
            </>
          )
        }
      </PageState>
    </div>
  );
}

function SittingTable({ sittings, labelledBy }: { readonly sittings: readonly SittingSummary[]; readonly labelledBy: string }): ReactElement {
  const { t, language, name } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useSittingWords();
  const columns: readonly Column<SittingSummary>[] = [
    {
      key: 'no',
      header: t('committeePages.sittings.no'),
      cell: ({ sittingId, no, committee }) => (
        <>
          <Link to={paths.sitting(scheme, fortnight, sittingId)}>{words.called(no)}</Link> <span className="meta">{name(committee)}</span>
        </>
      ),
    },
    { key: 'on', header: t('committeePages.sittings.on'), cell: ({ on, startsAt }) => `${words.day(on)}, ${formatClock(startsAt, language)}` },
    { key: 'place', header: t('committeePages.sittings.place'), cell: ({ venue }) => <OfficeWords text={venue} /> },
    { key: 'figures', header: t('committeePages.sittings.figures'), cell: ({ fortnightId }) => fortnightId !== null && formatFortnight(fortnightId, 'full', language) },
    { key: 'items', header: t('committeePages.sittings.items'), align: 'end', cell: ({ items }) => String(items) },
    { key: 'present', header: t('committeePages.sittings.present'), align: 'end', cell: ({ present }) => (present === null ? '' : String(present)) },
    {
      key: 'state',
      header: t('committeePages.column.state'),
      cell: ({ state, on, firstOn, minutesState }) => (
        <>
          {t(`committeePages.sitting.${state}`)}
          {minutesState !== null && <span className="meta">{t(`committeePages.minutes.${minutesState as 'DRAFT'}`)}</span>}
          {on !== firstOn && <span className="meta">{t('committeePages.sitting.firstOn', { on: formatDate(firstOn, 'record', language) })}</span>}
        </>
      ),
    },
  ];
  return <DataTable labelledBy={labelledBy} isDense columns={columns} rows={sittings} rowKey={({ sittingId }) => sittingId} />;
}
