import { nameIn } from '@pakhwada/language/translate';
import { Button } from '@pakhwada/ui/button';
import { DateField, TextField } from '@pakhwada/ui/fields';
import type { ReactElement } from 'react';
import { amountInWords, kindInWords, numbersInWords } from '../sheets/money-words.ts';
import { languageOf } from '../shell/typed.tsx';
import { useWords } from '../shell/words.tsx';
import { LineNotes } from './line-notes.tsx';
import type { LineProps } from './line-props.ts';
import { moneyRowOf } from './typed-money.ts';

/** A frozen line that is taken back: what it was cannot be changed, only when and why. */
export function ReversalLine({ sheet, typed, at, elsewhere, warnings, onChange, onRemove }: LineProps): ReactElement {
  const { language, t } = useWords();
  const speaker = { language, t };
  const row = moneyRowOf(typed);
  const component = sheet.components.find(({ code }) => code === typed.componentCode);
  return (
    <li className="money-line" id={`money-line-${typed.line}`}>
      <fieldset className="is-reversal">
        <legend>{t('funds.reversedOf', { line: typed.line })}</legend>
        <LineNotes wrong={elsewhere} warnings={warnings} />
        <p className="reversed-line">
          <b>
            {kindInWords(typed.type, sheet.fundFlow, speaker)} {amountInWords(row, speaker)}
          </b>{' '}
          {typed.componentCode} {component ? nameIn(component.name, language) : ''}
          <span className="meta">{numbersInWords({ ...row, workOrder: typed.type === 'COMMITMENT' ? null : row.workOrder }, sheet.offices, speaker)}</span>
        </p>
        <DateField language={language} label={t('funds.on')} value={typed.on} messages={at('on', typed.on)} onChange={(event) => onChange({ on: event.target.value })} />
        <TextField label={t('funds.referenceOf', { type: 'EXPENDITURE' })} value={typed.reference} maxLength={100} autoComplete="off" messages={at('reference', typed.reference)} onChange={(event) => onChange({ reference: event.target.value })} />
        <TextField label={t('funds.remarkNeeded')} lang={languageOf(typed.remark)} value={typed.remark} maxLength={1000} autoComplete="off" messages={at('remark', typed.remark)} onChange={(event) => onChange({ remark: event.target.value })} />
        <Button isSmall onClick={onRemove} aria-label={t('funds.removeLine', { line: typed.line })}>
          {t('funds.remove')}
        </Button>
      </fieldset>
    </li>
  );
}
