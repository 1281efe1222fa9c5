import type { ProjectLine } from '@pakhwada/domain/review';
import { StatusShape } from '@pakhwada/ui/status';
import type { ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';
import type { RecordWords } from './use-record-words.ts';

/** Stalled: shape, word and colour. */
export function StalledMark(): ReactElement {
  const { t } = useWords();
  return (
    <span className="status is-red">
      <StatusShape status="RED" />
      {t('projects.stalled')}
    </span>
  );
}

/** Which department it waits for. */
export function Blocker({ line, words }: { readonly line: ProjectLine; readonly words: RecordWords }): ReactElement | null {
  const { t } = useWords();
  return line.blocker === null ? null : <span>{t('projects.waitsFor', { department: words.choice(line.blocker) })}</span>;
}
