import { useState, type ReactNode } from 'react';
import { FortnightYear } from './fortnight-year.tsx';
import { YearButtons } from './year-buttons.tsx';

/** The years of the scheme as buttons, and the fortnights of the one that is chosen. */
export function YearChoice({ shown, onChoose }: { readonly shown: string; readonly onChoose: () => void }): ReactNode {
  const [year, setYear] = useState(shown);
  return (
    <div className="sheet-year">
      <YearButtons year={year} onChoose={setYear} />
      <h3>{year}</h3>
      <FortnightYear financialYear={year} onChoose={onChoose} />
    </div>
  );
}
