import { formatRupees } from '@pakhwada/language/format';
import { useId, type ReactElement, type ReactNode } from 'react';
import { useWords } from '../../shell/words.tsx';

interface ColumnRowProps {
  readonly number: string;
  readonly name: string;
  readonly ledgerPaise: number | null; // null: the ledger does not say
  readonly text: string;
  readonly beside: ReactNode; // what follows, or how it differs
  readonly messages: readonly string[];
  readonly onChange: (text: string) => void;
}

/** One column of the form as a line: its number, what the ledger says, what is typed, and what that comes to. */
export function ColumnRow({ number, name, ledgerPaise, text, beside, messages, onChange }: ColumnRowProps): ReactElement {
  const { language, t } = useWords();
  const id = useId();
  return (
    <tr>
      <th scope="row">
        <span className="muted">{number}</span> {name}
      </th>
      <td className="at-end" data-label={t('certificates.byLedger')}>
        {ledgerPaise === null ? '' : formatRupees(ledgerPaise, 'rupee', language)}
      </td>
      <td data-label={t('certificates.stated')}>
        <input className="input input-number" aria-label={`${number} ${name}`} aria-invalid={messages.length > 0 || undefined} aria-describedby={`${id}-beside`} autoComplete="off" value={text} onChange={(event) => onChange(event.target.value)} />
      </td>
      <td data-label={t('certificates.follows')} id={`${id}-beside`}>
        {beside}
        {messages.map((message) => (
          <p key={message} className="field-message">
            {message}
          </p>
        ))}
      </td>
    </tr>
  );
}
