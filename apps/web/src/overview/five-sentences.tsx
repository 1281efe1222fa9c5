import type { Review } from '@pakhwada/domain/review';
import { wordSentenceTopic } from '@pakhwada/language/sentence';
import { Block } from '@pakhwada/ui/layout';
import type { ReactNode } from 'react';
import { SentenceText } from '../shell/sentence-text.tsx';
import { useWords } from '../shell/words.tsx';

/** Biggest gain, biggest slip, money at risk, milestones overdue, offices not reported: always five, always in this order. */
export function FiveSentences({ review }: { readonly review: Review }): ReactNode {
  const { t, language } = useWords();
  return (
    <Block span={4} title={t('overview.five')} className="brief-third">
      <ol className="five">
        {review.sentences.map((sentence) => (
          <li key={sentence.code}>
            <div>
              <span className="five-topic">{wordSentenceTopic(sentence, language)}</span>
              <SentenceText sentence={sentence} />
            </div>
          </li>
        ))}
      </ol>
    </Block>
  );
}
