import { formatFortnight } from '@pakhwada/language/format';
import { SelectField, TextField } from '@pakhwada/ui/fields';
import { useState, type ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';
import type { LineProps } from './line-props.ts';
import { isCharged } from './typed-money.ts';

/** What most lines leave empty: the sanction they are charged to, the PFMS number, an earlier fortnight. Folded away until it is wanted or filled. */
export function OtherNumbers({ sheet, typed, at, onChange }: Pick<LineProps, 'sheet' | 'typed' | 'at' | 'onChange'>): ReactElement {
  const { language, t } = useWords();
  const [isOpen, setOpen] = useState(typed.sanctionNo !== '' || typed.pfmsNo !== '' || typed.relatesTo !== '');
  const fortnights = [{ value: '', label: t('funds.thisFortnight') }, ...sheet.earlier.map((id) => ({ value: id, label: formatFortnight(id, 'full', language) }))];
  return (
    <details className="other-numbers" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('funds.more')}</summary>
      <div>
        {isCharged(typed.type) && <TextField label={t('funds.sanctionNo')} value={typed.sanctionNo} maxLength={100} autoComplete="off" onChange={(event) => onChange({ sanctionNo: event.target.value })} />}
        <TextField label={t('funds.pfmsNo')} value={typed.pfmsNo} maxLength={100} autoComplete="off" onChange={(event) => onChange({ pfmsNo: event.target.value })} />
        <SelectField label={t('funds.relatesTo')} value={typed.relatesTo} messages={at('relatesTo', typed.relatesTo)} options={fortnights} onChange={(event) => onChange({ relatesTo: event.target.value })} />
      </div>
    </details>
  );
}
