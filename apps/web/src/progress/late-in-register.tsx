import type { DerivedCell } from '@pakhwada/contracts/registers';
import { formatFortnight } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import type { ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';
import { emptyRow, isBlank, keyOfRow, type TypedRow, type TypedRows } from './typed-row.ts';

interface LateInRegisterProps {
  readonly cell: DerivedCell;
  readonly rows: TypedRows;
  readonly isLocked: boolean;
  readonly onAdd: (row: TypedRow) => void;
}

const hasRow = (rows: TypedRows, key: string): boolean => rows[key] !== undefined && !isBlank(rows[key]);

/** What happened in frozen fortnights and came into the register since: it is entered as late rows, each in one stroke. */
export function LateInRegister({ cell: { late, indicatorCode, unit }, rows, isLocked, onAdd }: LateInRegisterProps): ReactElement | null {
  const { t, language } = useWords();
  const open = late.filter(({ fortnightId }) => !hasRow(rows, keyOfRow({ indicatorCode, unit, relatesTo: fortnightId })));
  if (open.length === 0 || isLocked) return null;
  return (
    <>
      {open.map(({ fortnightId, count }) => (
        <p key={fortnightId} className="entry-message is-late">
          <span>{t('derived.late', { count, fortnight: formatFortnight(fortnightId, 'full', language) })}</span>
          <Button isSmall onClick={() => onAdd({ ...emptyRow(indicatorCode, unit, fortnightId), value: String(count) })}>
            {t('derived.enterLate', { count })}
          </Button>
        </p>
      ))}
    </>
  );
}

export function hasLate({ late, indicatorCode, unit }: DerivedCell, rows: TypedRows): boolean {
  return late.some(({ fortnightId }) => !hasRow(rows, keyOfRow({ indicatorCode, unit, relatesTo: fortnightId })));
}
