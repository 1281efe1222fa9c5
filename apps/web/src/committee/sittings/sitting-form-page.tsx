import { committeeRoutes, type CommitteePage, type SittingForm as Body, type SittingPage } from '@pakhwada/contracts/committee';
import { NO_TEXT } from '@pakhwada/domain/committee';
import { PageHead } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import { useState, type ReactElement } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { paths } from '../../paths.ts';
import { useFortnights } from '../../shell/fortnights.ts';
import { Loading, PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useToday } from '../../shell/today.ts';
import { useChange } from '../../shell/use-change.ts';
import { useRead } from '../../shell/use-read.ts';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import { useSittingWords } from '../words/use-sitting-words.ts';
import { SittingForm } from './sitting-form.tsx';

const USUAL_HOUR = '11:00';

/** A new sitting: the next number, the next day of the series, the usual hour and place stand in the form. */
export function CallSittingPage(): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  const committees = useRead(committeeRoutes.committees, { schemeCode: scheme });
  useTitle(t('committeePages.call'));
  return <PageState read={committees}>{(all) => <CallForm all={all.filter(({ may }) => may.call)} />}</PageState>;
}

function CallForm({ all }: { readonly all: readonly CommitteePage[] }): ReactElement {
  const { t, name } = useWords();
  const { scheme, fortnight } = usePlace();
  const [query, setQuery] = useSearchParams();
  const goTo = useNavigate();
  const today = useToday();
  const { lastFrozen } = useFortnights();
  const call = useChange(committeeRoutes.call);
  const committee = all.find(({ code }) => code === query.get('committee')) ?? all.find(({ isMain }) => isMain) ?? all[0];
  const earlier = useRead(committeeRoutes.sittings, { schemeCode: scheme }, { query: { committee: committee?.code }, isEnabled: committee !== undefined });
  const head = <PageHead eyebrow={<Link to={paths.committee(scheme, fortnight)}>{t('committeePages.page')}</Link>} title={committee ? t('committeePages.callOf', { committee: name(committee.name), no: committee.lastNo + 1 }) : t('committeePages.call')} lead={t('committeePages.call.lead')} />;
  if (!committee) {
    return (
      <>
        {head}
        <Notice tone="locked" title={t('committeePages.noneCalled.who')} />
      </>
    );
  }
  const last = earlier.data?.sittings[0];
  if (earlier.data === undefined || today === null) return <Loading />;
  const begun: Body = {
    ...{ committeeCode: committee.code, no: committee.lastNo + 1, on: committee.next.find(({ isCalled, on }) => !isCalled && on >= today)?.on ?? '', startsAt: last?.startsAt ?? USUAL_HOUR },
    ...{ venue: last?.venue ?? NO_TEXT, videoLink: null, fortnightId: committee.isMain ? (lastFrozen?.id ?? null) : null, version: 0 },
  };
  return (
    <div className="committee-stack">
      {head}
      <SittingForm
        key={committee.code}
        begun={begun}
        committees={all}
        today={today}
        error={call.error}
        isSending={call.isPending}
        saveWord={t('committeePages.callNow')}
        onCommittee={(code) => setQuery({ committee: code })}
        onSave={async (body) => {
          const made = await call.mutateAsync({ params: { schemeCode: scheme }, body }).catch(() => null); // the refusal stands in the form
          if (made) void goTo(paths.sitting(scheme, fortnight, made.sittingId));
          return made !== null;
        }}
        onReadAgain={call.reset}
      />
    </div>
  );
}

/** Hour, place or number of a sitting whose notice has not gone out. */
export function ReviseSittingPage(): ReactElement {
  const { scheme } = usePlace();
  const { sittingId = '' } = useParams();
  const read = useRead(committeeRoutes.sitting, { schemeCode: scheme, sittingId });
  return <PageState read={read}>{(sitting) => <ReviseForm sitting={sitting} onReadAgain={() => void read.refetch()} />}</PageState>;
}

function ReviseForm({ sitting, onReadAgain }: { readonly sitting: SittingPage; readonly onReadAgain: () => void }): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const goTo = useNavigate();
  const words = useSittingWords();
  const today = useToday();
  const revise = useChange(committeeRoutes.reviseSitting);
  const [round, setRound] = useState(0);
  useTitle(t('committeePages.revise'));
  if (today === null) return <Loading />;
  const { committeeCode, no, on, startsAt, venue, videoLink, fortnightId, version } = sitting;
  return (
    <div className="committee-stack">
      <PageHead eyebrow={<Link to={paths.sitting(scheme, fortnight, sitting.sittingId)}>{words.called(no)}</Link>} title={t('committeePages.reviseOf', { sitting: words.ofDay(sitting) })} />
      <SittingForm
        key={`${version} ${round}`}
        begun={{ committeeCode, no, on, startsAt, venue, videoLink, fortnightId, version }}
        committees={[]}
        today={today}
        error={revise.error}
        isSending={revise.isPending}
        saveWord={t('committeePages.save')}
        onSave={async (body) => {
          const made = await revise.mutateAsync({ params: { schemeCode: scheme, sittingId: sitting.sittingId }, body }).catch(() => null); // the refusal stands in the form
          if (made) void goTo(paths.sitting(scheme, fortnight, made.sittingId));
          return made !== null;
        }}
        onReadAgain={() => {
          revise.reset();
          onReadAgain();
          setRound(round + 1);
        }}
      />
    </div>
  );
}
