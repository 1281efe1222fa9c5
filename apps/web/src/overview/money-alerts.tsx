import type { Review } from '@pakhwada/domain/review';
import { wordSentenceTopic } from '@pakhwada/language/sentence';
import { Block } from '@pakhwada/ui/layout';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '../paths.ts';
import { usePlace } from '../shell/place.ts';
import { SentenceText } from '../shell/sentence-text.tsx';
import { useWords } from '../shell/words.tsx';

/** What the committee should hear about money besides the lapse; nothing when nothing stands out, and nothing under rule set 1. */
export function MoneyAlerts({ review }: { readonly review: Review }): ReactNode {
  const { t, language } = useWords();
  const { scheme, fortnight } = usePlace();
  const alerts = review.funds?.alerts ?? [];
  if (alerts.length === 0) return null;
  return (
    <Block title={t('overview.alerts', { count: alerts.length })} aside={<Link to={paths.money(scheme, fortnight)}>{t('nav.money')}</Link>}>
      <ul className="row-list alert-list">
        {alerts.map(({ code, componentCode, sentence }) => (
          <li key={`${code} ${componentCode ?? ''}`}>
            <b>{wordSentenceTopic(sentence, language)}</b>
            <SentenceText sentence={sentence} />
          </li>
        ))}
      </ul>
    </Block>
  );
}
