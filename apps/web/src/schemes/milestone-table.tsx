import type { ComponentReview } from '@pakhwada/domain/review';
import { formatDate } from '@pakhwada/language/format';
import { nameIn } from '@pakhwada/language/translate';
import type { ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';

/** The milestones with planned and actual dates; lateness in days, the critical ones named. */
export function MilestoneTable({ component }: { readonly component: ComponentReview }): ReactElement {
  const { language, t } = useWords();
  if (component.milestones.length === 0) return <p className="mute">{t('schemes.noMilestones')}</p>;
  return (
    <table className="figures stack">
      <caption className="sr">{t('schemes.milestones')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('schemes.milestone')}</th>
          <th scope="col">{t('schemes.plannedOn')}</th>
          <th scope="col">{t('schemes.actualOn')}</th>
          <th scope="col">{t('schemes.standing')}</th>
        </tr>
      </thead>
      <tbody>
        {component.milestones.map((milestone) => (
          <tr key={milestone.code} className={milestone.isOverdue ? 'is-late' : undefined}>
            <th scope="row">
              {nameIn(milestone.name, language)}
              {milestone.isCritical && <span className="meta">{t('schemes.critical')}</span>}
            </th>
            <td data-label={t('schemes.plannedOn')}>{formatDate(milestone.plannedOn, 'record', language)}</td>
            <td data-label={t('schemes.actualOn')}>{milestone.actualOn ? formatDate(milestone.actualOn, 'record', language) : '·'}</td>
            <td data-label={t('schemes.standing')}>
              {milestone.isOverdue
                ? t('schemes.overdueBy', { days: milestone.daysLate })
                : milestone.actualOn === null
                  ? t('schemes.notYetDue')
                  : milestone.daysLate > 0
                    ? t('schemes.doneLate', { days: milestone.daysLate })
                    : t('schemes.doneInTime')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
