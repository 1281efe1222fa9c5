import type { DemoState } from '@pakhwada/contracts/demo';
import { formatInstant } from '@pakhwada/language/format';
import { wordHappening } from '@pakhwada/language/sentence';
import type { ReactNode } from 'react';
import { useWords } from './words.tsx';

/** What happened while the demo clock moved; its words come when there is something to tell. */
export function DemoHappenings({ happenings }: Pick<DemoState, 'happenings'>): ReactNode {
  const { language } = useWords();
  return (
    <ol>
      {happenings.map((happening) => (
        <li key={`${happening.at}${happening.code}${JSON.stringify(happening.values)}`}>
          <span className="muted">{formatInstant(happening.at, language)}</span> {wordHappening(happening.code, happening.values, language)}
        </li>
      ))}
    </ol>
  );
}
