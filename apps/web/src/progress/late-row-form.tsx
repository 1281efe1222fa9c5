import { formatFortnight } from '@pakhwada/language/format';
import { nameIn } from '@pakhwada/language/translate';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';
import type { GridSheet } from './register-figures.ts';
import { emptyRow, type TypedRow } from './typed-row.ts';

/** Adds a row that belongs to an earlier, frozen fortnight: it is counted in the open one and printed as prior-period. */
export function LateRowForm({ sheet, onAdd }: { readonly sheet: GridSheet; readonly onAdd: (row: TypedRow) => void }): ReactElement | null {
  const { language, t } = useWords();
  const [at, setAt] = useState(0);
  const [relatesTo, setRelatesTo] = useState(sheet.earlier[0] ?? '');
  const cells = sheet.cells.filter(({ nature }) => nature === 'C');
  const cell = cells[at];
  if (sheet.earlier.length === 0 || !cell) return null;
  const add = (event: FormEvent): void => {
    event.preventDefault();
    onAdd(emptyRow(cell.indicatorCode, cell.unit, relatesTo));
  };
  return (
    <details className="entry-late">
      <summary>{t('progress.addLate')}</summary>
      <form onSubmit={add}>
        <p className="muted">{t('progress.lateNote')}</p>
        <label className="field">
          <span className="field-label">{t('progress.lateFortnight')}</span>
          <select className="input" value={relatesTo} onChange={(event) => setRelatesTo(event.target.value)}>
            {sheet.earlier.map((id) => (
              <option key={id} value={id}>
                {formatFortnight(id, 'full', language)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="field-label">{t('progress.indicator')}</span>
          <select className="input" value={at} onChange={(event) => setAt(Number(event.target.value))}>
            {cells.map((option, index) => (
              <option key={`${option.indicatorCode}/${option.unit}`} value={index}>
                {option.unit === 0 ? nameIn(option.name, language) : `${nameIn(option.name, language)}, ${nameIn(option.unitName, language)}`}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button">
          {t('progress.addRow')}
        </button>
      </form>
    </details>
  );
}
