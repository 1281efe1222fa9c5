import type { ActionLine, CommitteeReview, DecisionSought, Review } from '@pakhwada/domain/review';
import { formatDate } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import { DataTable } from '@pakhwada/ui/table';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { OfficeWords } from '../committee/words/office-words.tsx';
import { paths } from '../paths.ts';
import { usePlace } from '../shell/place.ts';
import { useWords } from '../shell/words.tsx';

const SHOWN = 8;

/** What the next sitting is asked to decide, and which earlier decisions are past their day; nothing before rule set 4. */
export function CommitteeBlocks({ review: { committeeWork } }: { readonly review: Review }): ReactNode {
  if (!committeeWork) return null;
  return (
    <>
      <DecisionsBlock work={committeeWork} />
      <OverdueBlock work={committeeWork} />
    </>
  );
}

function DecisionsBlock({ work: { nextSitting, decisionsSought: sought } }: { readonly work: CommitteeReview }): ReactNode {
  const { t, language } = useWords();
  const { scheme, fortnight } = usePlace();
  const title = nextSitting ? t('decisions.sought', { count: sought.length, date: formatDate(nextSitting.on, 'prose', language) }) : t('decisions.noSitting');
  return (
    <Block span={6} title={title} aside={<Link to={paths.committee(scheme, fortnight)}>{nextSitting ? t('decisions.agenda', { no: nextSitting.no }) : t('decisions.toCommittee')}</Link>}>
      {sought.length > 0 && (
        <ol className="row-list">
          {sought.slice(0, SHOWN).map((decision) => (
            <li key={decision.itemId}>
              <SoughtLine decision={decision} />
            </li>
          ))}
        </ol>
      )}
      {sought.length > SHOWN && <p className="small muted">{t('decisions.more', { count: sought.length - SHOWN })}</p>}
    </Block>
  );
}

function SoughtLine({ decision: { number, title, proposal, amountPaise, office, fileNo, timesDeferred, componentCode } }: { readonly decision: DecisionSought }): ReactNode {
  const { t, name, money } = useWords();
  const { scheme, fortnight } = usePlace();
  const facts = [amountPaise !== null && money(amountPaise), office && name(office), fileNo, timesDeferred > 0 && t('decisions.deferred', { count: timesDeferred })].filter(Boolean);
  return (
    <>
      <span>
        <b>{number}</b> <OfficeWords text={title} />
      </span>
      <span className="small">
        <OfficeWords text={proposal} />
      </span>
      <span className="small muted">
        {componentCode !== null && (
          <>
            <Link to={paths.component(scheme, fortnight, componentCode)}>{componentCode}</Link>
            {facts.length > 0 && ' · '}
          </>
        )}
        {facts.join(' · ')}
      </span>
    </>
  );
}

function OverdueBlock({ work: { actionTaken } }: { readonly work: CommitteeReview }): ReactNode {
  const { t, language, name } = useWords();
  const { scheme, fortnight } = usePlace();
  const overdue = actionTaken.open.filter(({ isOverdue }) => isOverdue);
  return (
    <Block span={6} title={t('decisions.overdue', { count: overdue.length })} aside={<Link to={paths.actionPoints(scheme, fortnight)}>{t('decisions.allOpen', { count: actionTaken.open.length })}</Link>}>
      {(titleId) =>
        overdue.length > 0 && (
          <>
            <DataTable<ActionLine>
              labelledBy={titleId}
              rows={overdue.slice(0, SHOWN)}
              rowKey={({ actionPointId }) => actionPointId}
              columns={[
                {
                  key: 'decision',
                  header: t('decisions.decision'),
                  cell: ({ actionPointId, number, text, office }) => (
                    <>
                      <Link to={paths.actionPoint(scheme, fortnight, actionPointId)}>
                        <b>{number}</b>
                      </Link>{' '}
                      <OfficeWords text={text} />
                      <span className="meta">{name(office)}</span>
                    </>
                  ),
                },
                { key: 'due', header: t('decisions.due'), align: 'end', cell: ({ dueOn }) => formatDate(dueOn, 'record', language) },
                { key: 'late', header: t('decisions.daysLate'), align: 'end', cell: ({ daysLate }) => <b className="worse">{daysLate}</b> },
              ]}
            />
            {overdue.length > SHOWN && <p className="small muted">{t('decisions.more', { count: overdue.length - SHOWN })}</p>}
          </>
        )
      }
    </Block>
  );
}
