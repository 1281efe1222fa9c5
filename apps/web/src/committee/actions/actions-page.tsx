import { actionPointRoutes, type ActionList } from '@pakhwada/contracts/committee';
import { Block, PageHead } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { PageTurner } from '../../sheets/page-turner.tsx';
import { CommitteeTabs } from '../../shell/committee-tabs.tsx';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import { ActionFilters } from './action-filters.tsx';
import { ActionTable } from './action-table.tsx';
import { CloseSeveral } from './close-several.tsx';
import { useActionQuery, type ActionView } from './use-action-query.ts';



/** Action points, overdue first; what is asked stands in the address. */
export function ActionsPage(): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const { query, change } = useActionQuery();
  const read = useRead(actionPointRoutes.list, { schemeCode: scheme }, { query: { ...query }, keepsPrevious: true });
  const counts = read.data?.counts;
  const title = t('committeePages.actions.title', { overdue: counts?.overdue ?? 0, running: (counts?.behind ?? 0) + (counts?.onSchedule ?? 0) + (counts?.notStarted ?? 0), claimed: counts?.claimed ?? 0 });
  useTitle(title);
  return (
    <div className="committee-stack">
      <PageHead eyebrow={<Link to={paths.committee(scheme, fortnight)}>{t('committeePages.page')}</Link>} title={counts ? title : t('committeePages.actions.page')} lead={t('committeePages.actions.lead')} />
      <CommitteeTabs />
      <ActionFilters />
      <PageState read={read}>
        {(list) => (
          <>
            <Actions list={list} view={query.view} />
            <PageTurner offset={query.offset ?? 0} total={list.total} onTurn={(offset) => change({ offset: offset === 0 ? '' : String(offset) }, true)} />
          </>
        )}
      </PageState>
    </div>
  );
}

function Actions({ list, view }: { readonly list: ActionList; readonly view: ActionView }): ReactElement {
  const { t } = useWords();
  if (list.actions.length === 0) {
    return (
      <Notice tone="empty" title={t(`committeePages.actions.none.${view}`)}>
        <p>{t('committeePages.atr.none')}</p>
      </Notice>
    );
  }
  return (
    <>
      {list.mayDecide && view === 'claimed' && <CloseSeveral actions={list.actions.filter(({ state }) => state === 'CLAIMED')} />}
      {!(list.mayDecide && view === 'claimed') && <Block title={t(`committeePages.actions.of.${view}`, { count: list.total })}>{(titleId) => <ActionTable actions={list.actions} labelledBy={titleId} />}</Block>}
    </>
  );
}
