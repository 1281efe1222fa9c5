import { fundRoutes, type FrozenMoneyLine, type MoneySheet } from '@pakhwada/contracts/funds';
import { MONEY_TYPES } from '@pakhwada/domain/funds';
import { formatDate } from '@pakhwada/language/format';
import { nameIn } from '@pakhwada/language/translate';
import { Button } from '@pakhwada/ui/button';
import { SelectField, TextField } from '@pakhwada/ui/fields';
import { useDeferredValue, useState, type ReactElement } from 'react';
import { amountInWords, kindInWords, numbersInWords } from '../sheets/money-words.ts';
import { PageState } from '../shell/page-state.tsx';
import { useRead } from '../shell/use-read.ts';
import { useWords } from '../shell/words.tsx';

interface FrozenLineSearchProps {
  readonly sheet: MoneySheet;
  readonly params: Readonly<Record<'schemeCode' | 'fortnightId' | 'officeCode', string>>;
  readonly taken: readonly string[]; // lines this sheet takes back already
  readonly onTake: (line: FrozenMoneyLine) => void;
  readonly onClose: () => void;
}

/** Finds the frozen line that is wrong, newest first. */
export function FrozenLineSearch({ sheet, params, taken, onTake, onClose }: FrozenLineSearchProps): ReactElement {
  const { language, t } = useWords();
  const [asked, setAsked] = useState({ text: '', componentCode: '', type: '' });
  const { text, componentCode, type } = useDeferredValue(asked);
  const query = Object.fromEntries(Object.entries({ text: text.trim(), componentCode, type }).filter(([, value]) => value !== ''));
  const read = useRead(fundRoutes.frozenLines, params, { query, keepsPrevious: true });
  const speaker = { language, t };
  return (
    <section className="frozen-lines" aria-labelledby="frozen-lines-title">
      <h3 id="frozen-lines-title">{t('funds.takeBackTitle')}</h3>
      <p className="muted">{t('funds.takeBackNote')}</p>
      <div className="frozen-lines-asked">
        <TextField label={t('funds.search')} value={asked.text} maxLength={100} autoComplete="off" type="search" onChange={(event) => setAsked({ ...asked, text: event.target.value })} />
        <SelectField label={t('funds.type')} value={asked.type} options={[{ value: '', label: t('funds.anyType') }, ...MONEY_TYPES.map((value) => ({ value, label: kindInWords(value, sheet.fundFlow, speaker) }))]} onChange={(event) => setAsked({ ...asked, type: event.target.value })} />
        <SelectField label={t('funds.component')} value={asked.componentCode} options={[{ value: '', label: t('funds.anyComponent') }, ...sheet.components.map(({ code, name }) => ({ value: code, label: `${code} ${nameIn(name, language)}` }))]} onChange={(event) => setAsked({ ...asked, componentCode: event.target.value })} />
        <Button onClick={onClose}>{t('funds.closeSearch')}</Button>
      </div>
      <PageState read={read}>
        {({ lines, isMore }) => (
          <>
            <p role="status" className="muted">
              {isMore ? t('funds.foundMore', { count: lines.length }) : t('funds.found', { count: lines.length })}
            </p>
            <ul>
              {lines.map((line) => {
                const name = `${kindInWords(line.type, sheet.fundFlow, speaker)} ${line.componentCode} ${amountInWords(line, speaker)}`;
                return (
                  <li key={line.id}>
                    <span>
                      <b>{name}</b> {formatDate(line.on, 'record', language)}
                      <span className="meta">{numbersInWords(line, sheet.offices, speaker)}</span>
                    </span>
                    <Button isSmall disabled={taken.includes(line.id)} aria-label={t('funds.takeThisLine', { name: `${name} ${line.reference}` })} onClick={() => onTake(line)}>
                      {t('funds.takeThis')}
                    </Button>
                  </li>
                );
              })}
            </ul>
          </>
        )}
      </PageState>
    </section>
  );
}
