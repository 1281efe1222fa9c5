import type { Sentence } from '@pakhwada/domain/review';
import { linkedWords, wordSentence } from '@pakhwada/language/sentence';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '../paths.ts';
import { usePlace } from './place.ts';
import { useWords } from './words.tsx';

/** A computed sentence with its subject as a link to the row it speaks of. */
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
      return link.code ? paths.component(scheme, fortnight, link.code) : paths.components(scheme, fortnight);
    case 'money':
      return link.code ? paths.component(scheme, fortnight, link.code) : paths.money(scheme, fortnight);
    case 'district':
      return link.code ? paths.district(scheme, fortnight, Number(link.code)) : paths.districts(scheme, fortnight);
    case 'reporting':
      return paths.districts(scheme, fortnight);
    case 'actions':
      return link.code ? paths.actionPoint(scheme, fortnight, link.code) : paths.actionPoints(scheme, fortnight);
    case 'decisions':
      return paths.committee(scheme, fortnight);
    case 'overview':
      return null;
  }
}
