import { Button } from '@pakhwada/ui/button';
import { useState, type ReactNode } from 'react';
import { FortnightYear } from './fortnight-year.tsx';
import { useFinancialYears } from './fortnights.ts';
import { useWords } from './words.tsx';

/** The years of the scheme as buttons, and the fortnights of the one that is chosen. */
export function YearChoice({ shown, onChoose }: { readonly shown: string; readonly onChoose: () => void }): ReactNode {
  const { t } = useWords();
  const years = useFinancialYears();
  const [year, setYear] = useState(shown);
  return (
    <div className="sheet-year">
      {years.length > 1 && (
        <p className="actions" role="group" aria-label={t('strip.years')}>
          {years.map(({ financialYear }) => (
            <Button key={financialYear} isSmall aria-pressed={financialYear === year} kind={financialYear === year ? 'primary' : 'plain'} onClick={() => setYear(financialYear)}>
              {financialYear}
            </Button>
          ))}
        </p>
      )}
      <h3>{year}</h3>
      <FortnightYear financialYear={year} onChoose={onChoose} />
    </div>
  );
}
