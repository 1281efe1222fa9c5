import { committeeRoutes, type CommitteePage } from '@pakhwada/contracts/committee';
import { Button } from '@pakhwada/ui/button';
import { Block, PageHead } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { CommitteeTabs } from '../../shell/committee-tabs.tsx';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import { CommitteeBlock } from './committee-block.tsx';
import { CommitteeForm } from './committee-form.tsx';

/** The committees of the scheme: who sits in them and since when, on which days they mean to sit, and their calendar. */
export function CommitteesPage(): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const read = useRead(committeeRoutes.committees, { schemeCode: scheme });
  const seats = (read.data ?? []).flatMap((one) => one.seats.filter(({ until }) => until === null)).length;
  const title = t('committeePages.committees.title', { count: read.data?.length ?? 0, seats });
  useTitle(title);
  return (
    <div className="committee-stack">
      <PageHead eyebrow={<Link to={paths.committee(scheme, fortnight)}>{t('committeePages.page')}</Link>} title={read.data ? title : t('committeePages.page')} lead={t('committeePages.committees.lead')} />
      <CommitteeTabs />
      <PageState read={read}>{(committees) => <All committees={committees} onReadAgain={() => void read.refetch()} />}</PageState>
    </div>
  );
}

function All({ committees, onReadAgain }: { readonly committees: readonly CommitteePage[]; readonly onReadAgain: () => void }): ReactElement {
  const { t } = useWords();
  const [isAdding, setAdding] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const mayKeep = committees.some(({ may }) => may.keep);
  return (
    <>
      {done !== null && <Notice tone="done" title={done} />}
      {committees.length === 0 && <Notice tone="empty" title={t('committeePages.committees.none')} />}
      {committees.map((committee) => (
        <CommitteeBlock key={committee.code} committee={committee} onDone={setDone} onReadAgain={onReadAgain} />
      ))}
      {mayKeep && !isAdding && (
        <p className="actions">
          <Button onClick={() => setAdding(true)}>{t('committeePages.committees.add')}</Button>
        </p>
      )}
      {isAdding && (
        <Block title={t('committeePages.committees.new')}>
          <CommitteeForm
            committee={null}
            onClose={() => setAdding(false)}
            onReadAgain={onReadAgain}
            onSaved={() => {
              setDone(t('committeePages.committees.added'));
              setAdding(false);
            }}
          />
        </Block>
      )}
    </>
  );
}
