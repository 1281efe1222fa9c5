import type { SheetSummary } from '@pakhwada/contracts/fortnights';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { usePlace } from '../shell/place.ts';
import { useWords } from '../shell/words.tsx';
import { keyOfSheet, pathOfSheet } from './sheet-groups.ts';
import { nameOfSheet } from './sheet-name.ts';

interface SheetNamesProps {
  readonly title: string;
  readonly sheets: readonly SheetSummary[];
  readonly fortnightId: string;
  readonly isSilent?: boolean;
}

/** Offices in one state, by name; the silent ones with how long they have been so. */
export function SheetNames({ title, sheets, fortnightId, isSilent = false }: SheetNamesProps): ReactElement | null {
  const { language, t, name } = useWords();
  const { scheme } = usePlace();
  if (sheets.length === 0) return null;
  return (
    <section className="sheet-names">
      <h3>{title}</h3>
      <ul>
        {sheets.map((sheet) => (
          <li key={keyOfSheet(sheet)}>
            {isSilent ? name(sheet.officeName) : <Link to={pathOfSheet(scheme, fortnightId, sheet)}>{name(sheet.officeName)}</Link>}
            {sheet.sheet !== 'progress' && <span className="muted"> · {nameOfSheet(sheet, t, language)}</span>}
            {isSilent && sheet.silentFortnights > 0 && <span className="muted"> · {t('fortnights.silentFor', { count: sheet.silentFortnights })}</span>}
            {isSilent && sheet.state === 'DRAFT' && <span className="muted"> · {t('sheetState.DRAFT')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
