import type { MoneyAlert } from '@pakhwada/domain/review';
import { wordSentenceTopic } from '@pakhwada/language/sentence';
import { Block } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { SentenceText } from '../../shell/sentence-text.tsx';
import { useWords } from '../../shell/words.tsx';

/** What stands out in the money, sentence by sentence, each with a link to the row it speaks of. */
export function AlertsBlock({ alerts }: { readonly alerts: readonly MoneyAlert[] }): ReactElement {
  const { t, language } = useWords();
  const { scheme, fortnight } = usePlace();
  return (
    <Block title={t('money.alerts', { count: alerts.length })}>
      {alerts.length === 0 && <p className="muted">{t('money.alerts.none')}</p>}
      <ul className="row-list alert-list">
        {alerts.map(({ code, componentCode, sentence }) => (
          <li key={`${code} ${componentCode ?? ''}`}>
            <b>{wordSentenceTopic(sentence, language)}</b>
            <SentenceText sentence={sentence} />
            {code === 'CERTIFICATE_OVERDUE' && <Link to={`${paths.statements(scheme, fortnight)}#statement-two`}>{t('money.page.statements')}</Link>}
          </li>
        ))}
      </ul>
    </Block>
  );
}
