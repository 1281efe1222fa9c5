import type { VerificationLevel } from '@pakhwada/domain/progress';
import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../shell/words.tsx';

const SHEET = <path d="M4 1.5h5.5L13 5v9.5H4zM9.5 1.5V5H13" />;
const SHAPES: Record<VerificationLevel, ReactNode> = {
  V0: <circle cx="8" cy="8" r="6" strokeDasharray="3 2" />,
  V1: SHEET,
  V2: <>{SHEET}<path d="M6 10l1.8 1.8L11 8" /></>,
  V3: <path d="M1.5 8.5L5 12l5-7M7 12l1 1 6.5-8.5" />,
  V4: <path d="M8 1l6 2v4.5c0 3.4-2.5 6-6 7.5-3.5-1.5-6-4.1-6-7.5V3zM5 8l2.2 2.2L11 6" />,
};

/** How far an entry is verified, V0 to V4: shape and word, never colour alone. */
export function LevelMark({ level }: { readonly level: VerificationLevel }): ReactElement {
  const { t } = useWords();
  return (
    <span className={`level-mark is-${level.toLowerCase()}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.5">
        {SHAPES[level]}
      </svg>
      {t(`derived.level.${level}`)}
    </span>
  );
}
