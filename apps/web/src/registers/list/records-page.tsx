import { recordRoutes, type RecordPage, type RegisterSummary } from '@pakhwada/contracts/registers';
import type { RegisterShape } from '@pakhwada/domain/registers';
import { Block, PageHead } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { NotFoundPage } from '../../shell/not-found-page.tsx';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useMe } from '../../shell/session.tsx';
import { useRead } from '../../shell/use-read.ts';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import { useRegisterWords } from '../register-words.ts';
import { useShape } from '../register-of-address.ts';
import { KeysetTurner } from './keyset-turner.tsx';
import { ListActions } from './list-actions.tsx';
import { RecordFilters } from './record-filters.tsx';
import { RecordTable } from './record-table.tsx';
import { StageCounts } from './stage-counts.tsx';
import { useListQuery } from './use-list-query.ts';

/** One register as a list: what is asked stands in the address. */
export function RecordsPage(): ReactElement {
  const shape = useShape();
  return shape ? <Records key={shape.code} shape={shape} /> : <NotFoundPage />;
}

function Records({ shape }: { readonly shape: RegisterShape }): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  const words = useRegisterWords();
  const { query, isNarrowed } = useListQuery();
  const me = useMe();
  const isOwn = !isNarrowed || (query.district === String(me.districtLgd) && Object.keys(query).every((name) => name === 'district' || name === 'after')); // as far as the counts of the charge reach
  const read = useRead(recordRoutes.list, { schemeCode: scheme, register: shape.code }, { query: { ...query }, keepsPrevious: true });
  const summary = useRead(recordRoutes.registers, { schemeCode: scheme }).data?.find(({ register }) => register === shape.code);
  useTitle(words.register(shape.code));
  return <PageState read={read}>{(page) => <RecordList shape={shape} page={page} summary={summary} title={t('registers.list.title', { register: words.register(shape.code), total: page.total, due: isOwn ? (summary?.due ?? 0) : 0 })} />}</PageState>;
}

interface RecordListProps {
  readonly shape: RegisterShape;
  readonly page: RecordPage;
  readonly summary: RegisterSummary | undefined;
  readonly title: string;
}

export function RecordList({ shape, page, summary, title }: RecordListProps): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useRegisterWords();
  const { query, isNarrowed, change } = useListQuery();
  const parent = shape.parent;
  return (
    <div className="registers-stack">
      <PageHead eyebrow={<Link to={paths.registers(scheme, fortnight)}>{t('registers.page')}</Link>} title={title} lead={parent ? t('registers.list.inside', { parent: words.register(parent) }) : undefined}>
        {page.sight === 'MASKED' && <p className="muted small">{t('registers.list.masked')}</p>}
      </PageHead>
      <ListActions shape={shape} page={page} />
      {page.sight === 'COUNTS' ? (
        <StageCounts shape={shape} summary={summary} />
      ) : (
        <>
          <RecordFilters shape={shape} />
          {page.records.length === 0 && (isNarrowed ? <Notice tone="empty" title={t('registers.list.noneFound')}><p>{t('registers.list.noneFoundWhat')}</p></Notice> : <EmptyRegister shape={shape} canKeep={page.canKeep} />)}
          {page.records.length > 0 && (
            <Block title={t(isNarrowed ? 'registers.list.shown' : 'registers.list.all', { count: page.total })}>{(titleId) => <RecordTable shape={shape} records={page.records} labelledBy={titleId} />}</Block>
          )}
          <KeysetTurner isFirst={query.after === undefined} next={page.next} onTurn={(after) => change({ after }, true)} />
        </>
      )}
    </div>
  );
}

function EmptyRegister({ shape, canKeep }: { readonly shape: RegisterShape; readonly canKeep: boolean }): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useRegisterWords();
  return (
    <Notice tone="empty" title={t('registers.list.empty')}>
      <p>{t(canKeep ? (shape.parent ? 'registers.list.emptyChild' : 'registers.list.emptyHow') : 'registers.list.emptyWho', { parent: shape.parent ? words.one(shape.parent) : '' })}</p>
      {canKeep && (
        <p>
          {shape.parent === null ? <Link to={paths.newRecord(scheme, fortnight, shape.code)}>{t('registers.list.add', { one: words.one(shape.code) })}</Link> : <Link to={paths.register(scheme, fortnight, shape.parent)}>{words.register(shape.parent)}</Link>}
          {' · '}
          <Link to={paths.registerImports(scheme, fortnight, shape.code)}>{t('registers.list.import')}</Link>
        </p>
      )}
    </Notice>
  );
}
