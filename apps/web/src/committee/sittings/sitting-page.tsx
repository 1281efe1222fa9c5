import { committeeRoutes, type SittingPage as Page } from '@pakhwada/contracts/committee';
import { formatDate, formatInstant } from '@pakhwada/language/format';
import { wordBreach } from '@pakhwada/language/sentence';
import { buttonClass } from '@pakhwada/ui/button';
import { Block } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { paths } from '../../paths.ts';
import { CommitteeTabs } from '../../shell/committee-tabs.tsx';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { Typed } from '../../shell/typed.tsx';
import { useRead } from '../../shell/use-read.ts';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import { OfficeWords } from '../words/office-words.tsx';
import { PaperList } from '../words/paper-link.tsx';
import { useSittingWords } from '../words/use-sitting-words.ts';
import { AttendanceBlock } from './attendance-block.tsx';
import { SittingActs } from './sitting-acts.tsx';

/** One sitting: its notice, who came, what was on the table, what was minuted. */
export function SittingPage(): ReactElement {
  const { scheme } = usePlace();
  const { sittingId = '' } = useParams();
  const read = useRead(committeeRoutes.sitting, { schemeCode: scheme, sittingId });
  return <PageState read={read}>{(sitting) => <OneSitting key={sitting.sittingId} sitting={sitting} onReadAgain={() => void read.refetch()} />}</PageState>;
}

function OneSitting({ sitting, onReadAgain }: { readonly sitting: Page; readonly onReadAgain: () => void }): ReactElement {
  const { t, language, name } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useSittingWords();
  const { sittingId, state, agenda, minutes, may } = sitting;
  const told = [...new Set((sitting.warnings ?? []).map((warning) => wordBreach(warning, language)))];
  const isOpen = state === 'CALLED' || state === 'NOTIFIED';
  const listed = agenda.filter((item) => item.state !== 'WITHDRAWN');
  const title = t(`committeePages.sittingTitle.${state}`, { sitting: words.ofDay(sitting), items: listed.length, present: sitting.present ?? 0 });
  useTitle(title);
  return (
    <div className="committee-stack">
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.committee(scheme, fortnight)}>{t('committeePages.page')}</Link> › <Link to={paths.sittings(scheme, fortnight)}>{name(sitting.committee)}</Link>
        </p>
        <h1>{title}</h1>
        <p className="lead">
          {words.hour(sitting.startsAt)}, <OfficeWords text={sitting.venue} />
          {sitting.videoLink !== null && (
            <>
              {' · '}
              <a href={sitting.videoLink} rel="noreferrer">
                {t('committeePages.video')}
              </a>
            </>
          )}
          {sitting.on !== sitting.firstOn && ` · ${t('committeePages.sitting.firstOn', { on: formatDate(sitting.firstOn, 'record', language) })}`}
          {sitting.noticeOn !== null && ` · ${t('committeePages.sitting.noticeOn', { on: formatDate(sitting.noticeOn, 'record', language) })}`}
        </p>
      </header>
      <CommitteeTabs />
      {sitting.calledOffReason !== null && (
        <Notice tone="plain" title={t('committeePages.calledOff')}>
          <p>
            <Typed text={sitting.calledOffReason} />
          </p>
        </Notice>
      )}
      {told.length > 0 && (
        <Notice tone="stale" title={t('committeePages.warnings')}>
          <ul>
            {told.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      {isOpen && (may.notify || may.hold || may.draft) && <SittingActs key={`acts ${sitting.version}`} sitting={sitting} listed={listed.length} onReadAgain={onReadAgain} />}
      <Block
        title={t('committeePages.sitting.agenda', { count: listed.length })}
        aside={
          <Link to={paths.agenda(scheme, fortnight, sittingId)}>{t(may.draft && isOpen ? 'committeePages.agenda.edit' : 'committeePages.agenda.read')}</Link>
        }
      >
        {listed.length === 0 ? (
          <p className="muted">{t(may.draft ? 'committeePages.agenda.none' : 'committeePages.agenda.noneYet')}</p>
        ) : (
          <ol className="committee-short">
            {listed.map((item) => (
              <li key={item.itemId}>
                <b>{item.number}</b> <OfficeWords text={item.title} />
                {item.state === 'DEFERRED' && <span className="meta">{t('committeePages.itemState.DEFERRED')}</span>}
              </li>
            ))}
          </ol>
        )}
      </Block>
      {state !== 'CALLED_OFF' && <AttendanceBlock key={`attendance ${sitting.version}`} sitting={sitting} onReadAgain={onReadAgain} />}
      {(minutes.length > 0 || (may.readDrafts && state === 'HELD')) && (
        <Block title={t('committeePages.minutesOf', { count: minutes.length })}>
          <ul className="committee-short">
            {minutes.map(({ version, state: minutesState, issuedAt, amendmentReason }) => (
              <li key={version}>
                <Link to={`${paths.minutes(scheme, fortnight, sittingId)}?version=${version}`}>{t('committeePages.minutesVersion', { version })}</Link> · {t(`committeePages.minutes.${minutesState as 'DRAFT'}`)}
                {issuedAt !== null && ` · ${formatInstant(issuedAt, language)}`}
                {amendmentReason !== null && (
                  <span className="meta">
                    <Typed text={amendmentReason} />
                  </span>
                )}
              </li>
            ))}
          </ul>
          {may.readDrafts && state === 'HELD' && (
            <p className="actions">
              <Link className={buttonClass(minutes.length === 0 ? 'primary' : 'plain')} to={paths.minutes(scheme, fortnight, sittingId)}>
                {t(minutes.length === 0 ? 'committeePages.minutes.begin' : 'committeePages.minutes.open')}
              </Link>
            </p>
          )}
        </Block>
      )}
      {state !== 'CALLED_OFF' && (
        <Block title={t('committeePages.papers')} aside={t('committeePages.papersNote')}>
          <PaperList sittingId={sittingId} papers={['notice', 'agenda', ...(sitting.present === null ? [] : (['attendance'] as const)), ...(minutes.length > 0 ? (['minutes'] as const) : [])]} />
        </Block>
      )}
    </div>
  );
}
