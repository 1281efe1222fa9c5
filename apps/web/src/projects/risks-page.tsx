import { riskWeight, type CommitteeReview, type RiskLine, type Review } from '@pakhwada/domain/review';
import { formatCount, formatDate } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import { StatusShape, toneOf } from '@pakhwada/ui/status';
import { SortedTable } from '@pakhwada/ui/sorted-table';
import type { MessageKey } from '@pakhwada/language/translate';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { LIVE, paths } from '../paths.ts';
import { CommitteeFrame, WithCommitteeWork } from '../shell/committee-frame.tsx';
import { PageState } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { Typed } from '../shell/typed.tsx';
import { useReview } from '../shell/use-review.ts';
import { useWords } from '../shell/words.tsx';
import { useRecordWords } from './use-record-words.ts';

/** What may go wrong and what has: the ten that weigh most. */
export function RisksPage(): ReactElement {
  return <PageState read={useReview()}>{(review) => <RisksView review={review} />}</PageState>;
}

export function RisksView({ review }: { readonly review: Review }): ReactElement {
  const { t } = useWords();
  return (
    <WithCommitteeWork review={review} page={t('committeeTabs.risks')}>
      {(work) => <Risks review={review} work={work} />}
    </WithCommitteeWork>
  );
}

function Risks({ review, work: { risks, risksOpen } }: { readonly review: Review; readonly work: CommitteeReview }): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  const [worst] = risks;
  const late = risks.filter(({ daysLate }) => daysLate > 0).length;
  const register = <Link to={paths.register(scheme, LIVE, 'risk')}>{t('projects.toRegister')}</Link>;
  return (
    <>
      <CommitteeFrame page={t('committeeTabs.risks')} typed={worst?.title} title={worst ? t('risks.title', { open: risksOpen, title: worst.title, rating: worst.rating }) : t('risks.title.none')} lead={worst ? t('risks.lead') : undefined} />
      {worst ? (
        <Block title={t('risks.top', { count: risks.length, open: risksOpen, late })} aside={register}>
          {(titleId) => <RiskTable review={review} risks={risks} labelledBy={titleId} />}
        </Block>
      ) : (
        <Notice tone="empty" title={t('risks.none')} actions={register}>
          <p>{t('risks.none.what')}</p>
        </Notice>
      )}
    </>
  );
}

function RiskTable({ review, risks, labelledBy }: { readonly review: Review; readonly risks: readonly RiskLine[]; readonly labelledBy: string }): ReactElement {
  const { t, language, name } = useWords();
  const { scheme } = usePlace();
  const words = useRecordWords(review);
  return (
    <SortedTable<RiskLine>
      labelledBy={labelledBy}
      rows={risks}
      rowKey={({ recordId }) => recordId}
      columns={[
        {
          key: 'title',
          header: t('risks.risk'),
          width: '30%',
          sortBy: ({ title }) => title,
          cell: ({ recordId, key, title, kind, componentCode, response }) => (
            <>
              <Link to={paths.record(scheme, LIVE, 'risk', recordId)}>
                <Typed text={title} />
              </Link>
              <span className="meta">
                {key} · {t(`risks.kind.${kind}`)}
                {componentCode !== null && ` · ${componentCode} ${words.component(componentCode)}`}
              </span>
              {response !== null && (
                <span className="meta">
                  {t('risks.response')} <Typed text={response} />
                </span>
              )}
            </>
          ),
        },
        { key: 'rating', header: t('risks.rating'), sortBy: ({ rating }) => rating, cell: (line) => <Rating line={line} /> },
        {
          key: 'trigger',
          header: t('risks.trigger'),
          sortBy: ({ trigger }) => trigger,
          cell: ({ trigger, reasonCode }) => (
            <>
              {trigger !== null && <Typed text={trigger} />}
              {reasonCode !== null && <span className="meta">{t(`reason.${reasonCode}` as MessageKey)}</span>}
            </>
          ),
        },
        { key: 'owner', header: t('risks.owner'), sortBy: ({ ownerOffice }) => (ownerOffice === null ? null : name(ownerOffice)), cell: ({ ownerOffice }) => (ownerOffice === null ? <span className="muted">{t('risks.noOwner')}</span> : name(ownerOffice)) },
        {
          key: 'age',
          header: t('risks.age'),
          align: 'end',
          sortBy: ({ ageDays }) => ageDays,
          cell: ({ ageDays, raisedOn }) => (
            <>
              {formatCount(ageDays)}
              <span className="meta">{t('projects.since', { date: formatDate(raisedOn, 'record', language) })}</span>
            </>
          ),
        },
        {
          key: 'due',
          header: t('risks.due'),
          align: 'end',
          sortBy: ({ dueOn }) => dueOn,
          cell: ({ dueOn, daysLate }) => (
            <>
              {dueOn === null ? <span className="muted">{t('projects.noDay')}</span> : formatDate(dueOn, 'record', language)}
              {daysLate > 0 && <span className="meta worse">{t('projects.daysLate', { days: daysLate })}</span>}
            </>
          ),
        },
      ]}
    />
  );
}

/** "Likely x severe = 16": each of the five steps has its word. */
function Rating({ line: { probability, impact, rating, kind } }: { readonly line: RiskLine }): ReactElement {
  const { t } = useWords();
  const status = riskWeight(rating);
  return (
    <span className="rating">
      <span className={`status ${toneOf(status)}`}>
        <StatusShape status={status} />
        <b>{rating}</b> {t(`risks.weight.${status}`)}
      </span>
      <span className="meta">
        {t('risks.ratingOf', { probability: kind === 'ISSUE' ? t('risks.hasHappened') : t(`risks.probability.${probability}` as MessageKey), impact: t(`risks.impact.${impact}` as MessageKey), sum: `${probability} × ${impact}` })}
      </span>
    </span>
  );
}
