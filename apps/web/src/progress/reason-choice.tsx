import { REASON_CODES, type ReasonCode } from '@pakhwada/domain/progress';
import type { ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';
import { inputIdOf, type GridLine } from './grid-lines.ts';
import type { GridMove } from './grid-moves.ts';
import type { TypedRow } from './typed-row.ts';

interface ReasonChoiceProps {
  readonly line: GridLine;
  readonly row: TypedRow | undefined;
  readonly isNeeded: boolean;
  readonly isDifferent: boolean; // from the register: the remark says why
  readonly isLocked: boolean;
  readonly name: string;
  readonly onMove: (move: GridMove) => void;
}

/** The coded reason, asked where the row is behind; "other" needs words, the rest may have them. A row that differs from its register says why in the same words. */
export function ReasonChoice({ line, row, isNeeded, isDifferent, isLocked, name, onMove }: ReasonChoiceProps): ReactElement | null {
  const { t } = useWords();
  const reasonCode = row?.reasonCode ?? null;
  const hasRemark = (row?.remark ?? '') !== '';
  if (!isNeeded && !isDifferent && !hasRemark && reasonCode === null) return null;
  return (
    <>
      {(isNeeded || reasonCode !== null) && (
        <select
          className={isNeeded ? 'entry-select is-needed' : 'entry-select'}
          id={inputIdOf(line.key, 'reasonCode')}
          aria-label={t('progress.reasonOf', { name })}
          disabled={isLocked}
          value={reasonCode ?? ''}
          onChange={(event) => onMove({ kind: 'set', key: line.key, change: { reasonCode: (event.target.value || null) as ReasonCode | null } })}
        >
          <option value="">{t('progress.chooseReason')}</option>
          {REASON_CODES.map((code) => (
            <option key={code} value={code}>
              {t(`reason.${code}`)}
            </option>
          ))}
        </select>
      )}
      {(reasonCode !== null || isDifferent || hasRemark) && (
        <input
          className={isDifferent && !hasRemark ? 'entry-remark is-needed' : 'entry-remark'}
          id={inputIdOf(line.key, 'remark')}
          aria-label={t('progress.remarkOf', { name })}
          placeholder={t(isDifferent ? 'derived.sayWhy' : reasonCode === 'R99' ? 'progress.remarkNeeded' : 'progress.remark')}
          maxLength={1000}
          readOnly={isLocked}
          value={row?.remark ?? ''}
          onChange={(event) => onMove({ kind: 'set', key: line.key, change: { remark: event.target.value } })}
        />
      )}
    </>
  );
}
