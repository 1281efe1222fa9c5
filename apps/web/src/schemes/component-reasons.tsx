import type { ComponentReview, Review } from '@pakhwada/domain/review';
import { STATE_UNIT } from '@pakhwada/domain/progress';
import { formatDate, formatNames } from '@pakhwada/language/format';
import { nameIn } from '@pakhwada/language/translate';
import { Block } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { Typed } from '../shell/typed.tsx';
import { useWords } from '../shell/words.tsx';

interface ComponentReasonsProps {
  readonly review: Review;
  readonly component: ComponentReview;
}

/** Why it stands where it stands: the component officer's own reason and plan, then the reasons the offices gave. */
export function ComponentReasons({ review, component }: ComponentReasonsProps): ReactElement {
  const { language, t } = useWords();
  const nameOf = (unit: number): string => {
    const row = review.matrix.find(({ lgd, kind }) => lgd === unit && (kind === 'DISTRICT' || unit === STATE_UNIT));
    return row ? nameIn(row.name, language) : t('unitState');
  };
  return (
    <Block span={3} title={component.reasonCode ? t('schemes.whyIs', { reason: t(`reason.${component.reasonCode}`) }) : t('schemes.why')}>
      <p className="muted small">{component.isStatusReported ? t('schemes.officerSays', { office: nameIn(component.officerOffice, language) }) : t('schemes.officerSilent', { office: nameIn(component.officerOffice, language) })}</p>
      {component.recoveryOn && <p>{t('schemes.recovery', { date: formatDate(component.recoveryOn, 'long', language) })}</p>}
      {component.remark && <blockquote className="remark"><Typed text={component.remark} /></blockquote>}
      {component.nextPlan && (
        <p>
          <b>{t('schemes.nextPlan')}</b> <Typed text={component.nextPlan} />
        </p>
      )}
      {component.reasons.length > 0 && (
        <table className="table">
          <caption>{t('schemes.reasonsGiven')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('schemes.reason')}</th>
              <th scope="col" className="at-end">{t('schemes.offices')}</th>
            </tr>
          </thead>
          <tbody>
            {component.reasons.map((line) => (
              <tr key={line.reason}>
                <th scope="row">
                  {t(`reason.${line.reason}`)}
                  <span className="meta">{formatNames(line.units.map(nameOf), language)}</span>
                </th>
                <td className="at-end">{line.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Block>
  );
}
