import type { RecordLine } from '@pakhwada/contracts/registers';
import { formatDate } from '@pakhwada/language/format';
import { StatusShape } from '@pakhwada/ui/status';
import type { ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';
import { useRegisterWords } from './register-words.ts';
import { useToday } from '../shell/today.ts';

/** What a record waits for, earliest first; past its day with the mark of lateness. */
export function OpenDues({ dues, isFirstOnly = false }: { readonly dues: RecordLine['dues']; readonly isFirstOnly?: boolean }): ReactElement | null {
  const { t, language } = useWords();
  const words = useRegisterWords();
  const today = useToday();
  const inOrder = [...dues].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  if (inOrder.length === 0) return null;
  return (
    <ul className="registers-dues">
      {(isFirstOnly ? inOrder.slice(0, 1) : inOrder).map(({ code, dueOn }) => (
        <li key={code} className={today !== null && dueOn < today ? 'is-red' : undefined}>
          {today !== null && dueOn < today && <StatusShape status="RED" />}
          {t(today !== null && dueOn < today ? 'registers.due.was' : 'registers.due.until', { what: words.due(code), on: formatDate(dueOn, 'record', language) })}
        </li>
      ))}
    </ul>
  );
}
