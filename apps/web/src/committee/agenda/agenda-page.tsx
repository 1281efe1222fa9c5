import { committeeRoutes, type SittingPage } from '@pakhwada/contracts/committee';
import { Button } from '@pakhwada/ui/button';
import { Block, PageHead } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import { useState, type ReactElement } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { paths } from '../../paths.ts';
import { CommitteeTabs } from '../../shell/committee-tabs.tsx';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import { PaperLink } from '../words/paper-link.tsx';
import { useSittingWords } from '../words/use-sitting-words.ts';
import { AgendaList } from './agenda-list.tsx';
import { ItemForm } from './item-form.tsx';
import { Suggestions } from './suggestions.tsx';

/** The agenda of a sitting: what the figures propose, what was put off, what the convenor adds; in the order it will be taken. */
export function AgendaPage(): ReactElement {
  const { scheme } = usePlace();
  const { sittingId = '' } = useParams();
  const read = useRead(committeeRoutes.sitting, { schemeCode: scheme, sittingId });
  return <PageState read={read}>{(sitting) => <Agenda sitting={sitting} />}</PageState>;
}

function Agenda({ sitting }: { readonly sitting: SittingPage }): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useSittingWords();
  const [query, setQuery] = useSearchParams();
  const [saved, setSaved] = useState<string | null>(null);
  const { sittingId, agenda, state, may } = sitting;
  const isOpen = may.draft && (state === 'CALLED' || state === 'NOTIFIED');
  const listed = agenda.filter((item) => item.state !== 'WITHDRAWN');
  const isAdding = query.has('add');
  const title = t('committeePages.agendaTitle', { sitting: words.ofDay(sitting), decisions: listed.filter(({ kind }) => kind === 'DECISION').length, items: listed.length });
  useTitle(title);
  const close = (): void => setQuery({}, { replace: true });
  return (
    <div className="committee-stack">
      <PageHead eyebrow={<Link to={paths.sitting(scheme, fortnight, sittingId)}>{words.called(sitting.no)}</Link>} title={title} lead={t(isOpen ? 'committeePages.agenda.lead' : 'committeePages.agenda.closed')} />
      <CommitteeTabs />
      <p className="actions">
        <PaperLink sittingId={sittingId} paper="agenda" />
        {isOpen && !isAdding && <Button onClick={() => setQuery({ add: '' })}>{t('committeePages.agenda.add')}</Button>}
      </p>
      {saved !== null && <Notice tone="done" title={saved} />}
      {isOpen && isAdding && (
        <Block title={t('committeePages.agenda.new')}>
          <ItemForm
            sittingId={sittingId}
            item={null}
            componentCode={query.get('component')}
            onClose={close}
            onSaved={(item) => {
              setSaved(t('committeePages.agenda.added', { number: item.number }));
              close();
            }}
          />
        </Block>
      )}
      <AgendaList sitting={sitting} isOpen={isOpen} />
      {isOpen && <Suggestions sittingId={sittingId} />}
    </div>
  );
}
