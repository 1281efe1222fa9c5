import { Button } from '@pakhwada/ui/button';
import type { ReactNode } from 'react';
import { useFinancialYears } from './fortnights.ts';
import { useWords } from './words.tsx';

/** The financial years of the scheme to choose from; nothing where there is but one. */
export function YearButtons({ year, onChoose }: { readonly year: string; readonly onChoose: (year: string) => void }): ReactNode {
  const { t } = useWords();
  const years = useFinancialYears();
  if (years.length < 2) return null;
  return (
    <p className="actions" role="group" aria-label={t('strip.years')}>
      {years.map(({ financialYear }) => (
        <Button key={financialYear} isSmall aria-pressed={financialYear === year} kind={financialYear === year ? 'primary' : 'plain'} onClick={() => onChoose(financialYear)}>
          {financialYear}
        </Button>
      ))}
    </p>
  );
}
