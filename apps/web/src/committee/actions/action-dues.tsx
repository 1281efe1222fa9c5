import { actionPointRoutes } from '@pakhwada/contracts/committee';
import { Block } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useMe } from '../../shell/session.tsx';
import { useRead } from '../../shell/use-read.ts';
import { useWords } from '../../shell/words.tsx';
import { ActionTable } from './action-table.tsx';

const MOST = 8;

/** On My work: the action points of the reader's office, overdue first. Nothing is shown where none waits. */
export function ActionDues(): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const me = useMe();
  const read = useRead(actionPointRoutes.list, { schemeCode: scheme }, { query: { view: 'open', office: me.officeCode } });
  return (
    <PageState read={read} height={80}>
      {({ actions, total }) => {
        const open = actions.filter(({ state }) => state === 'OPEN');
        return (
          open.length > 0 && (
            <Block title={t('committeePages.dues', { overdue: open.filter(({ isOverdue }) => isOverdue).length, count: open.length })} aside={<Link to={`${paths.actionPoints(scheme, fortnight)}?office=${encodeURIComponent(me.officeCode)}`}>{t('committeePages.dues.all', { count: total })}</Link>}>
              {(titleId) => <ActionTable actions={open.slice(0, MOST)} labelledBy={titleId} />}
            </Block>
          )
        );
      }}
    </PageState>
  );
}
