import type { ClipboardEvent, KeyboardEvent, ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';
import { inputIdOf } from './grid-lines.ts';
import type { Field } from './typed-row.ts';

interface EntryCellProps {
  readonly lineKey: string;
  readonly field: Field;
  readonly label: string;
  readonly text: string;
  readonly isLocked: boolean;
  readonly isWrong: boolean;
  readonly messagesId: string | undefined;
  readonly onText: (text: string) => void;
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
  readonly nil?: { readonly isPressed: boolean; readonly label: string; readonly onPress: () => void };
}

/** The cell that is typed into, with its NIL. A locked one shows its figure without an edge. */
export function EntryCell({ lineKey, field, label, text, isLocked, isWrong, messagesId, onText, onKey, onPaste, nil }: EntryCellProps): ReactElement {
  const { t } = useWords();
  return (
    <span className="entry-box">
      {nil && !isLocked && (
        <button type="button" className="entry-nil" aria-pressed={nil.isPressed} aria-label={nil.label} tabIndex={-1} onClick={nil.onPress}>
          {t('progress.nil')}
        </button>
      )}
      <input
        id={inputIdOf(lineKey, field)}
        className="input input-number entry-input"
        inputMode="numeric"
        autoComplete="off"
        enterKeyHint="next"
        aria-label={label}
        aria-invalid={isWrong || undefined}
        aria-describedby={messagesId}
        readOnly={isLocked}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKey}
        onPaste={onPaste}
      />
    </span>
  );
}
