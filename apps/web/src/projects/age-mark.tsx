import type { ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';

/** From how many days in one stage on a project is told as ageing. */
export const AGE_STEPS = [90, 60, 30] as const;

/** The greatest step that has been passed; null below the first. */
export function ageStep(days: number): (typeof AGE_STEPS)[number] | null {
  return AGE_STEPS.find((step) => days > step) ?? null;
}

/** Bars, word and colour of how long a project has stood: one bar for each thirty days passed, three at most. */
export function AgeMark({ days }: { readonly days: number }): ReactElement | null {
  const { t } = useWords();
  const step = ageStep(days);
  if (step === null) return null;
  return (
    <span className={`age-mark age-${step}`}>
      <svg width="14" height="12" viewBox="0 0 14 12" aria-hidden="true">
        {[...AGE_STEPS].reverse().map((each, at) => (
          <rect key={each} x={at * 5} y={8 - at * 4} width="4" height={4 + at * 4} fill={each <= step ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth={each <= step ? 0 : 0.8} />
        ))}
      </svg>
      {t('projects.over', { days: step })}
    </span>
  );
}
