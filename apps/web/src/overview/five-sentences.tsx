import type { Review, Sentence } from '@pakhwada/domain/review';
import { linkedWords, wordSentence, wordSentenceTopic } from '@pakhwada/language/sentence';
import { Block } from '@pakhwada/ui/layout';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '../paths.ts';
import { usePlace } from '../shell/place.ts';
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

/** The sentence with its subject as a link to the row it speaks of. */
export function SentenceText({ sentence }: { readonly sentence: Sentence }): ReactNode {
  const { language, unit } = useWords();
  const to = useTarget(sentence);
  const text = wordSentence(sentence, language, unit);
  const words = linkedWords(sentence, language);
  const at = words ? text.indexOf(words) : -1;
  if (!to || !words || at < 0) return <p>{text}</p>;
  return (
    <p>
      {text.slice(0, at)}
      <Link to={to}>{words}</Link>
      {text.slice(at + words.length)}
    </p>
  );
}

function useTarget({ link }: Sentence): string | null {
  const { scheme, fortnight } = usePlace();
  switch (link.to) {
    case 'component':
    case 'milestones':
    case 'money':
      return link.code ? paths.component(scheme, fortnight, link.code) : paths.components(scheme, fortnight);
    case 'district':
      return link.code ? paths.district(scheme, fortnight, Number(link.code)) : paths.districts(scheme, fortnight);
    case 'reporting':
      return paths.districts(scheme, fortnight);
    case 'overview':
      return null;
  }
}
