import { MONEY_TYPES, type MoneyType } from '@pakhwada/domain/funds';
import { parseMoneyWord } from '@pakhwada/domain/money';
import { formatRupees } from '@pakhwada/language/format';
import { nameIn } from '@pakhwada/language/translate';
import { Button } from '@pakhwada/ui/button';
import { DateField, SelectField, TextField } from '@pakhwada/ui/fields';
import type { ReactElement } from 'react';
import { kindInWords } from '../sheets/money-words.ts';
import { languageOf } from '../shell/typed.tsx';
import { useWords } from '../shell/words.tsx';
import { KindFields } from './kind-fields.tsx';
import { LineNotes } from './line-notes.tsx';
import type { LineProps } from './line-props.ts';
import { OtherNumbers } from './other-numbers.tsx';
import { isUnread } from './typed-money.ts';

/** A line that is typed: its kind first, then what every line has, then what this kind has. */
export function MoneyLine({ sheet, typed, at, elsewhere, warnings, onChange, onRemove }: LineProps): ReactElement {
  const { language, t } = useWords();
  const paise = parseMoneyWord(typed.amount);
  return (
    <li className="money-line" id={`money-line-${typed.line}`}>
      <fieldset>
        <legend>{t('funds.line', { line: typed.line })}</legend>
        <LineNotes wrong={elsewhere} warnings={warnings} />
        <SelectField label={t('funds.type')} value={typed.type} messages={at('type', typed.type)} options={MONEY_TYPES.map((type) => ({ value: type, label: kindInWords(type, sheet.fundFlow, { t, language }) }))} onChange={(event) => onChange({ type: event.target.value as MoneyType })} />
        <SelectField label={t('funds.component')} value={typed.componentCode} messages={at('componentCode', typed.componentCode)} options={sheet.components.map(({ code, name }) => ({ value: code, label: `${code} ${nameIn(name, language)}` }))} onChange={(event) => onChange({ componentCode: event.target.value, workOrder: '' })} />
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
        <TextField label={t('funds.referenceOf', { type: typed.type })} value={typed.reference} maxLength={100} autoComplete="off" messages={at('reference', typed.reference)} onChange={(event) => onChange({ reference: event.target.value })} />
        <KindFields sheet={sheet} typed={typed} at={at} onChange={onChange} />
        <TextField
          label={typed.relatesTo === '' ? t('funds.remark') : t('funds.remarkNeeded')}
          lang={languageOf(typed.remark)}
          value={typed.remark}
          maxLength={1000}
          autoComplete="off"
          messages={at('remark', typed.remark)}
          onChange={(event) => onChange({ remark: event.target.value })}
        />
        <div className="line-foot">
          <OtherNumbers sheet={sheet} typed={typed} at={at} onChange={onChange} />
          <Button isSmall onClick={onRemove} aria-label={t('funds.removeLine', { line: typed.line })}>
            {t('funds.remove')}
          </Button>
        </div>
      </fieldset>
    </li>
  );
}
