import type { RecordLine, RegisterRecordPage } from '@pakhwada/contracts/registers';
import { OUTCOME_CLASSES, registerOf } from '@pakhwada/domain/registers';
import { formatCount, formatDate, exactUnit, formatRupees } from '@pakhwada/language/format';
import { AtLeast } from '@pakhwada/ui/absence';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { Typed } from '../../shell/typed.tsx';
import { useWords } from '../../shell/words.tsx';
import { RecordValue } from '../record-value.tsx';
import { fieldOf, useRegisterWords } from '../register-words.ts';
import { partyName, type Parties } from './parties.ts';

const OUTCOME = registerOf('outcome');
const VALUE = fieldOf(OUTCOME, 'value')!;
const SHOWN = 5; // of one class at one time; the rest is folded
const TOLD = fieldOf(OUTCOME, 'told')!.choices;

interface OutcomeColumnsProps {
  readonly page: RegisterRecordPage;
  readonly records: readonly RecordLine[];
  readonly parties: Parties;
}

/** What came of the event in four columns, weakest first, by when it was told. An enquiry is not an order and an order is not money: there is no total across them. */
export function OutcomeColumns({ page, records, parties }: OutcomeColumnsProps): ReactElement | null {
  const { t } = useWords();
  const words = useRegisterWords();
  if (records.length === 0) return null;
  return (
    <>
      <p className="muted small">{t('registers.events.neverAdded')}</p>
      <div className="registers-outcomes">
        {OUTCOME_CLASSES.map((one) => (
          <section key={one} aria-labelledby={`registers-outcome-${one}`}>
            <h3 id={`registers-outcome-${one}`}>{words.choice(one)}</h3>
            <ClassFigures page={page} measure={`outcome.${one.toLowerCase()}`} />
            {TOLD.map((told) => (
              <Told key={told} told={words.choice(told)} records={records.filter(({ values }) => values.class === one && values.told === told)} parties={parties} />
            ))}
          </section>
        ))}
      </div>
    </>
  );
}

/** Count and amount of one class, as the register itself keeps them. */
function ClassFigures({ page, measure }: { readonly page: RegisterRecordPage; readonly measure: string }): ReactElement {
  const { t, language, unit } = useWords();
  const counted = page.children.find(({ register }) => register === 'outcome')?.counted ?? [];
  const [count, amount] = [counted.find((one) => one.measure === measure), counted.find((one) => one.measure === `${measure}-amount`)];
  const printed = amount ? formatRupees(amount.n, exactUnit(unit, amount.n), language) : '';
  return (
    <p className="registers-outcome-figure">
      <b>{formatCount(count?.n ?? 0)}</b> {amount && amount.n > 0 ? <span>{amount.isAtLeast ? <AtLeast language={language}>{printed}</AtLeast> : printed}</span> : <span className="muted">{t('registers.events.noAmount')}</span>}
    </p>
  );
}

function Told({ told, records, parties }: { readonly told: string; readonly records: readonly RecordLine[]; readonly parties: Parties }): ReactElement | null {
  const { t } = useWords();
  if (records.length === 0) return null;
  return (
    <>
      <h4>{told}</h4>
      <OutcomeList records={records.slice(0, SHOWN)} parties={parties} />
      {records.length > SHOWN && (
        <details className="registers-log">
          <summary>{t('registers.events.moreOutcomes', { count: records.length - SHOWN })}</summary>
          <OutcomeList records={records.slice(SHOWN)} parties={parties} />
        </details>
      )}
    </>
  );
}

function OutcomeList({ records, parties }: { readonly records: readonly RecordLine[]; readonly parties: Parties }): ReactElement {
  const { language } = useWords();
  const { scheme, fortnight } = usePlace();
  return (
      <ul className="row-list">
        {records.map(({ recordId, values, atLeast }) => (
          <li key={recordId}>
            <Link to={paths.record(scheme, fortnight, 'outcome', recordId)}>
              {values.value === undefined ? String(values.outcomeNo) : <RecordValue field={VALUE} value={values.value} isAtLeast={atLeast.includes('value')} />}
            </Link>
            <span className="small muted">
              {formatDate(String(values.on), 'record', language)}
              {values.seller !== undefined && <> · <Typed text={partyName(parties, values.seller)} /></>}
              {values.buyer !== undefined && <> → <Typed text={partyName(parties, values.buyer)} /></>}
              {values.product !== undefined && <> · <Typed text={String(values.product)} /></>}
            </span>
          </li>
        ))}
      </ul>
  );
}
