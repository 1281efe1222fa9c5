import type { LocalName } from '@pakhwada/domain/plan';
import { Button } from '@pakhwada/ui/button';
import { SelectField, TextField } from '@pakhwada/ui/fields';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';
import type { TypedMove } from './typed-moves.ts';

interface MoveLineProps {
  readonly move: TypedMove;
  readonly line: number;
  readonly places: readonly { readonly code: string; readonly name: LocalName | null }[]; // name null: unallocated
  readonly messages: { readonly from: readonly string[]; readonly to: readonly string[]; readonly amount: readonly string[] };
  readonly onChange: (part: Partial<TypedMove>) => void;
  readonly onRemove?: () => void;
}

/** One move: from, to, how much. */
export function MoveLine({ move, line, places, messages, onChange, onRemove }: MoveLineProps): ReactElement {
  const { t, name } = useWords();
  const options = [{ value: '', label: t('revisions.choose') }, ...places.map(({ code, name: own }) => ({ value: code, label: own === null ? t('revisions.unallocated') : `${code} ${name(own)}` }))];
  return (
    <fieldset className="revision-move">
      <legend>{t('revisions.moveNo', { line })}</legend>
      <SelectField label={t('revisions.from')} value={move.from} options={options} messages={messages.from} onChange={(event) => onChange({ from: event.target.value })} />
      <SelectField label={t('revisions.to')} value={move.to} options={options} messages={messages.to} onChange={(event) => onChange({ to: event.target.value })} />
      <TextField label={t('revisions.amount')} value={move.amount} maxLength={40} autoComplete="off" messages={messages.amount} onChange={(event) => onChange({ amount: event.target.value })} />
      {onRemove && (
        <Button isSmall kind="quiet" aria-label={t('revisions.removeMoveNo', { line })} onClick={onRemove}>
          {t('revisions.removeMove')}
        </Button>
      )}
    </fieldset>
  );
}
