import { MONEY_TYPES, type MoneyType } from '@pakhwada/domain/funds';
import { parseMoneyWord } from '@pakhwada/domain/money';
import type { Breach } from '@pakhwada/domain/workflow';
import type { MoneySheet } from '@pakhwada/contracts/funds';
import { formatRupees } from '@pakhwada/language/format';
import { wordBreach } from '@pakhwada/language/sentence';
import { nameIn } from '@pakhwada/language/translate';
import { Button } from '@pakhwada/ui/button';
import { DateField, SelectField, TextField } from '@pakhwada/ui/fields';
import type { ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';
import { isUnread, type TypedLine } from './typed-money.ts';

interface MoneyLinesProps {
  readonly lines: readonly TypedLine[];
  readonly components: MoneySheet['components'];
  readonly breaches: readonly Breach[];
  readonly isTried: boolean;
  readonly onChange: (line: number, change: Partial<TypedLine>) => void;
  readonly onRemove: (line: number) => void;
}

/** The lines of the sheet, each a card of fields; what is wrong stands at its field. */
export function MoneyLines({ lines, components, breaches, isTried, onChange, onRemove }: MoneyLinesProps): ReactElement {
  return (
    <ol className="money-lines">
      {lines.map((typed) => (
        <MoneyLine
          key={typed.line}
          typed={typed}
          components={components}
          breaches={breaches.filter(({ row }) => row?.line === typed.line)}
          isTried={isTried}
          onChange={(change) => onChange(typed.line, change)}
          onRemove={() => onRemove(typed.line)}
        />
      ))}
    </ol>
  );
}

interface MoneyLineProps {
  readonly typed: TypedLine;
  readonly components: MoneySheet['components'];
  readonly breaches: readonly Breach[];
  readonly isTried: boolean;
  readonly onChange: (change: Partial<TypedLine>) => void;
  readonly onRemove: () => void;
}

function MoneyLine({ typed, components, breaches, isTried, onChange, onRemove }: MoneyLineProps): ReactElement {
  const { language, t } = useWords();
  const paise = parseMoneyWord(typed.amount);
  /** An empty field is not scolded before the person has asked for the check. */
  const at = (field: keyof TypedLine | 'amountPaise', text: string): readonly string[] => (text.trim() === '' && !isTried ? [] : breaches.filter((breach) => breach.field === field).map((breach) => wordBreach(breach, language)));
  return (
    <li className="money-line" id={`money-line-${typed.line}`}>
      <fieldset>
        <legend>{t('funds.line', { line: typed.line })}</legend>
        <SelectField label={t('funds.component')} value={typed.componentCode} messages={at('componentCode', typed.componentCode)} options={components.map(({ code, name }) => ({ value: code, label: `${code} ${nameIn(name, language)}` }))} onChange={(event) => onChange({ componentCode: event.target.value })} />
        <SelectField label={t('funds.type')} value={typed.type} options={MONEY_TYPES.map((type) => ({ value: type, label: t(`moneyType.${type}`) }))} onChange={(event) => onChange({ type: event.target.value as MoneyType })} />
        <div>
          <TextField
            label={t('funds.amount')}
            value={typed.amount}
            autoComplete="off"
            messages={isUnread(typed) ? [t('funds.amountUnread', { text: typed.amount })] : at('amountPaise', typed.amount)}
            onChange={(event) => onChange({ amount: event.target.value })}
          />
          <p className="field-hint" aria-live="polite">
            {paise === null ? t('funds.amountHint') : t('funds.amountRead', { rupees: formatRupees(paise, 'rupee', language), lakh: formatRupees(paise, 'lakh', language) })}
          </p>
        </div>
        <DateField language={language} label={t('funds.on')} value={typed.on} messages={at('on', typed.on)} onChange={(event) => onChange({ on: event.target.value })} />
        <TextField label={t('funds.reference')} value={typed.reference} maxLength={100} autoComplete="off" messages={at('reference', typed.reference)} onChange={(event) => onChange({ reference: event.target.value })} />
        <TextField label={t('funds.remark')} value={typed.remark} maxLength={1000} autoComplete="off" onChange={(event) => onChange({ remark: event.target.value })} />
        <Button isSmall onClick={onRemove} aria-label={t('funds.removeLine', { line: typed.line })}>
          {t('funds.remove')}
        </Button>
      </fieldset>
    </li>
  );
}
