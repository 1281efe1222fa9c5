import { ATTENDANCES } from '@pakhwada/domain/committee';
import { Button } from '@pakhwada/ui/button';
import { TextField } from '@pakhwada/ui/fields';
import { useId, type KeyboardEvent, type ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';
import type { AttendanceFault, TypedLine } from './typed-attendance.ts';

interface AttendanceLineProps {
  readonly line: TypedLine;
  readonly at: number;
  readonly fault: AttendanceFault | null;
  readonly onChange: (part: Partial<TypedLine>) => void;
  readonly onRemove?: () => void;
}

/** One seat: how it was filled, by whom it was represented, and whether it took the chair. */
export function AttendanceLine({ line, at, fault, onChange, onRemove }: AttendanceLineProps): ReactElement {
  const { t, name } = useWords();
  const group = useId();
  const isGuest = line.seatId === null;
  const called = isGuest ? t('committeePages.attendance.guestNo', { no: at + 1 }) : name(line.designation);
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const kind = event.target instanceof HTMLInputElement && event.target.type === 'radio' ? ATTENDANCES[Number(event.key) - 1] : undefined;
    if (!kind || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChange({ kind });
    const lines = [...(event.currentTarget.closest('ol')?.querySelectorAll<HTMLElement>(':scope > li') ?? [])];
    const next = kind === 'REPRESENTED' ? null : lines[at + 1]?.querySelector<HTMLElement>('input[type="radio"]');
    next?.focus();
  };
  return (
    <li className={fault ? 'is-wrong' : undefined} onKeyDown={onKey}>
      <fieldset>
        <legend>{called}</legend>
        {isGuest && (
          <div className="committee-pair">
            {(['en', 'hi'] as const).map((tongue) => (
              <TextField
                key={tongue}
                label={t(`committeePages.in.${tongue}`, { label: t('committeePages.attendance.designation') })}
                lang={tongue}
                maxLength={200}
                value={line.designation[tongue]}
                messages={fault === 'designation' && line.designation[tongue].trim() === '' ? [t('committeePages.need.designation')] : []}
                onChange={(event) => onChange({ designation: { ...line.designation, [tongue]: event.target.value } })}
              />
            ))}
          </div>
        )}
        <div className="committee-kinds">
          {ATTENDANCES.map((kind) => (
            <label key={kind} className="committee-kind">
              <input type="radio" name={group} checked={line.kind === kind} onChange={() => onChange({ kind })} />
              <span>{t(`committeePages.attended.${kind}`)}</span>
            </label>
          ))}
          <label className="committee-kind is-chair">
            <input type="checkbox" checked={line.isChair} disabled={line.kind === 'ABSENT'} onChange={(event) => onChange({ isChair: event.target.checked })} />
            <span>{t('committeePages.attendance.tookChair')}</span>
          </label>
          {onRemove && (
            <Button isSmall kind="quiet" aria-label={t('committeePages.attendance.removeOf', { who: called })} onClick={onRemove}>
              {t('committeePages.remove')}
            </Button>
          )}
        </div>
        {line.kind === 'REPRESENTED' && (
          <TextField
            label={t('committeePages.attendance.by', { seat: called })}
            maxLength={200}
            value={line.representedBy}
            messages={fault === 'representedBy' ? [t('committeePages.need.representedBy')] : []}
            onChange={(event) => onChange({ representedBy: event.target.value })}
          />
        )}
        {fault === 'kind' && (
          <p className="field-message" role="alert">
            {t('committeePages.need.kind')}
          </p>
        )}
      </fieldset>
    </li>
  );
}
