import type { CommitteeReview, ConsultationLine, Review } from '@pakhwada/domain/review';
import { isMissing } from '@pakhwada/domain/ratio';
import { formatCount, formatDate, formatPeriod } from '@pakhwada/language/format';
import { Columns, Block } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { LIVE, paths } from '../paths.ts';
import { CommitteeFrame, WithCommitteeWork } from '../shell/committee-frame.tsx';
import { PageState } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { Typed } from '../shell/typed.tsx';
import { useAllRecords } from '../shell/use-all-records.ts';
import { useReview } from '../shell/use-review.ts';
import { useWords } from '../shell/words.tsx';
import { ChallengeChain } from './challenge-chain.tsx';
import { ClaimList } from './claim-list.tsx';

/** Deliberations with those the scheme is for: what was said there, what was recommended, what is done about it. */
export function ConsultationsPage(): ReactElement {
  return <PageState read={useReview()}>{(review) => <ConsultationsView review={review} />}</PageState>;
}

export function ConsultationsView({ review }: { readonly review: Review }): ReactElement {
  const { t } = useWords();
  return (
    <WithCommitteeWork review={review} page={t('committeeTabs.consultations')}>
      {(work) => <Consultations work={work} />}
    </WithCommitteeWork>
  );
}

function Consultations({ work: { consultations } }: { readonly work: CommitteeReview }): ReactElement {
  const { t, language } = useWords();
  const { scheme } = usePlace();
  const [latest] = consultations;
  const register = (
    <>
      <Link to={paths.register(scheme, LIVE, 'consultation')}>{t('projects.toRegister')}</Link> · <Link to={paths.register(scheme, LIVE, 'stakeholder')}>{t('consultations.stakeholders')}</Link>
    </>
  );
  return (
    <>
      <CommitteeFrame
        page={t('committeeTabs.consultations')}
        typed={latest?.title}
        title={latest ? t('consultations.title', { challenges: latest.challenges, place: latest.title, date: formatDate(latest.heldFrom, 'prose', language), recommended: latest.recommended, inAction: latest.inAction }) : t('consultations.title.none')}
        lead={latest ? t('consultations.lead') : undefined}
      />
      {latest ? (
        <Columns>
          {consultations.map((line) => (
            <ConsultationBlock key={line.recordId} line={line} />
          ))}
          <p className="small">{register}</p>
        </Columns>
      ) : (
        <Notice tone="empty" title={t('consultations.none')} actions={register}>
          <p>{t('consultations.none.what')}</p>
        </Notice>
      )}
    </>
  );
}

function ConsultationBlock({ line }: { readonly line: ConsultationLine }): ReactElement {
  const { t, language } = useWords();
  const { scheme } = usePlace();
  const challenges = useAllRecords('challenge', line.recordId);
  const claims = useAllRecords('claim', line.recordId);
  const held = line.heldTo !== null && line.heldTo !== line.heldFrom ? formatPeriod(line.heldFrom, line.heldTo, language) : formatDate(line.heldFrom, 'prose', language);
  return (
    <Block
      title={
        <>
          <Typed text={line.title} />: {t('consultations.chainOf', { challenges: line.challenges, recommended: line.recommended, inAction: line.inAction })}
        </>
      }
      aside={<Link to={paths.record(scheme, LIVE, 'consultation', line.recordId)}>{t('consultations.record', { key: line.key })}</Link>}
    >
      <p className="muted small">
        {held}
        {!isMissing(line.participants) && ` · ${t('consultations.participants', { count: `${line.isAtLeast ? '≥' : ''}${formatCount(line.participants)}` })}`} · {t('consultations.asOfToday')}
      </p>
      <PageState read={challenges} height={80}>
        {(records) => <ChallengeChain records={records} />}
      </PageState>
      <PageState read={claims} height={40}>
        {(records) => <ClaimList records={records} />}
      </PageState>
    </Block>
  );
}
