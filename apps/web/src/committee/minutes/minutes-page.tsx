import { committeeRoutes, minutesRoutes, type MinutesPage as Page, type SittingPage } from '@pakhwada/contracts/committee';
import { Notice } from '@pakhwada/ui/notice';
import { PageHead } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { paths } from '../../paths.ts';
import { CommitteeTabs } from '../../shell/committee-tabs.tsx';
import { Loading, PageState, Refused } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { isRefusal } from '../../shell/refusal.ts';
import { useRead } from '../../shell/use-read.ts';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import { useSittingWords } from '../words/use-sitting-words.ts';
import { MinutesForm } from './minutes-form.tsx';
import { MinutesRead } from './minutes-read.tsx';
import { MinutesSteps } from './minutes-steps.tsx';
import { MinutesVersions } from './minutes-versions.tsx';
import { typedMinutes, whatIssueMakes } from './typed-minutes.ts';

/** The minutes of a sitting: written item by item, then approved, issued, confirmed; what was issued is only read. */
export function MinutesPage(): ReactElement {
  const { scheme } = usePlace();
  const { sittingId = '' } = useParams();
  const [query] = useSearchParams();
  const version = query.get('version') ?? undefined;
  const sitting = useRead(committeeRoutes.sitting, { schemeCode: scheme, sittingId });
  const minutes = useRead(minutesRoutes.minutes, { schemeCode: scheme, sittingId }, { query: { version } });
  const isNone = isRefusal(minutes.error) && minutes.error.status === 404;
  return (
    <PageState read={sitting}>
      {(known) =>
        minutes.data || isNone ? (
          <OneMinutes sitting={known} minutes={isNone ? null : (minutes.data ?? null)} onReadAgain={async () => (await minutes.refetch()).data ?? null} />
        ) : minutes.error ? (
          <Refused error={minutes.error} />
        ) : (
          <Loading />
        )
      }
    </PageState>
  );
}

interface OneMinutesProps {
  readonly sitting: SittingPage;
  readonly minutes: Page | null; // null: nobody wrote yet
  readonly onReadAgain: () => Promise<Page | null>;
}

function OneMinutes({ sitting, minutes, onReadAgain }: OneMinutesProps): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useSittingWords();
  const mayDraft = minutes ? minutes.may.includes('DRAFT') : sitting.may.draft && sitting.state === 'HELD';
  const decided = minutes?.items.filter(({ outcome }) => outcome === 'DECIDED').length ?? 0;
  const isWritten = minutes !== null && minutes.revision > 0;
  const title = isWritten
    ? t(`committeePages.minutesTitle.${minutes.state}`, { sitting: words.ofDay(sitting), decided, actions: whatIssueMakes(minutes.items).actions })
    : t('committeePages.minutesTitle.none', { sitting: words.ofDay(sitting) });
  useTitle(title);
  return (
    <div className="committee-stack">
      <PageHead eyebrow={<Link to={paths.sitting(scheme, fortnight, sitting.sittingId)}>{words.called(sitting.no)}</Link>} title={title} lead={mayDraft ? t('committeePages.minutes.lead') : undefined} />
      <CommitteeTabs />
      {minutes && isWritten && <MinutesSteps key={`steps ${minutes.version} ${minutes.state} ${minutes.revision}`} sitting={sitting} minutes={minutes} />}
      {mayDraft ? (
        <MinutesForm key={`draft ${minutes?.version ?? 0} ${minutes?.state ?? ''}`} sitting={sitting} minutes={minutes} begun={typedMinutes(sitting.agenda, minutes)} onReadAgain={onReadAgain} />
      ) : minutes && isWritten ? (
        <MinutesRead sitting={sitting} minutes={minutes} />
      ) : (
        <Notice tone="empty" title={t(sitting.state === 'HELD' ? 'committeePages.minutes.notYet' : 'committeePages.minutes.notHeld')}>
          <p>{t('committeePages.minutes.notYetWhat')}</p>
        </Notice>
      )}
      {minutes && isWritten && <MinutesVersions sitting={sitting} minutes={minutes} />}
    </div>
  );
}
