import { unitRoutes, type DuplicatePair, type RegisteredUnit, type UnitLine } from '@pakhwada/contracts/registers';
import { UNIT_FIELDS } from '@pakhwada/domain/units';
import { Button } from '@pakhwada/ui/button';
import { TextField } from '@pakhwada/ui/fields';
import { Block } from '@pakhwada/ui/layout';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { Refused } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useChange } from '../../shell/use-change.ts';
import { useWords } from '../../shell/words.tsx';
import { RecordValue } from '../record-value.tsx';
import { useRegisterWords } from '../register-words.ts';
import { valuesOfUnit } from './values-of-unit.ts';

export type Decision = 'KEEP_BOTH' | 'MERGE_INTO_FIRST' | 'MERGE_INTO_SECOND';

/** Two units side by side; what differs is marked. The one that is merged stays readable, with its history, under the other. */
export function DuplicateCard({ pair, onDone }: { readonly pair: DuplicatePair; readonly onDone: (decision: Decision, unit: RegisteredUnit) => void }): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useRegisterWords();
  const decide = useChange(unitRoutes.decide);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const { first, second } = pair;
  const said = (unit: UnitLine): ReturnType<typeof valuesOfUnit> => valuesOfUnit({ unit, uam: null, investmentPaise: null, turnoverPaise: null, cancelledOn: null });
  const [left, right] = [said(first), said(second)];
  const onDecide = (decision: Decision): void => {
    setTried(true);
    if (reason.trim() === '') return;
    decide.mutate({ params: { schemeCode: scheme }, body: { first: first.unitId, second: second.unitId, decision, reason: reason.trim() } }, { onSuccess: (unit) => onDone(decision, unit) });
  };
  const head = (unit: UnitLine): ReactElement => <Link to={paths.record(scheme, fortnight, 'unit', unit.unitId)}>{unit.udyam}</Link>;
  return (
    <Block title={t('registers.duplicates.pair', { first: first.name, second: second.name })} aside={t(`registers.duplicates.why.${pair.reason}`, { likeness: pair.likeness })}>
      {(titleId) => (
        <>
          <div className="scroll" role="group" aria-labelledby={titleId} tabIndex={0}>
            <table className="table table-dense registers-pair" aria-labelledby={titleId}>
              <thead>
                <tr>
                  <td />
                  <th scope="col">{head(first)}</th>
                  <th scope="col">{head(second)}</th>
                </tr>
              </thead>
              <tbody>
                {UNIT_FIELDS.filter(({ code }) => code !== 'udyam' && (left[code] !== undefined || right[code] !== undefined)).map((field) => (
                  <tr key={field.code} className={left[field.code] === right[field.code] ? undefined : 'differs'}>
                    <th scope="row">{words.field('unit', field.code)}</th>
                    <td><RecordValue field={field} value={left[field.code]} /></td>
                    <td><RecordValue field={field} value={right[field.code]} /></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <TextField label={t('registers.duplicates.reason')} maxLength={300} value={reason} messages={isTried && reason.trim() === '' ? [t('registers.reasonNeeded')] : []} onChange={(event) => setReason(event.target.value)} />
          <p className="actions registers-decide">
            <Button disabled={decide.isPending} onClick={() => onDecide('KEEP_BOTH')}>{t('registers.duplicates.keepBoth')}</Button>
            <Button disabled={decide.isPending} onClick={() => onDecide('MERGE_INTO_FIRST')}>{t('registers.duplicates.into', { udyam: first.udyam })}</Button>
            <Button disabled={decide.isPending} onClick={() => onDecide('MERGE_INTO_SECOND')}>{t('registers.duplicates.into', { udyam: second.udyam })}</Button>
          </p>
          {decide.error && <Refused error={decide.error} />}
        </>
      )}
    </Block>
  );
}
