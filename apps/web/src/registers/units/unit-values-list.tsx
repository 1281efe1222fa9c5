import type { RegisteredUnit } from '@pakhwada/contracts/registers';
import { UNIT_FIELDS } from '@pakhwada/domain/units';
import { Block } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';
import { useNamesOfPlan } from '../../shell/names-of-plan.ts';
import { RecordValue } from '../record-value.tsx';
import { useRegisterWords } from '../register-words.ts';
import { valuesOfUnit } from './values-of-unit.ts';

/** What the register says of a unit, field by field. */
export function UnitValuesList({ page }: { readonly page: RegisteredUnit }): ReactElement {
  const { t } = useWords();
  const words = useRegisterWords();
  const names = useNamesOfPlan();
  const values = valuesOfUnit(page);
  return (
    <Block title={t('registers.record.values')}>
      <dl className="registers-values">
        <div>
          <dt>{t('registers.district')}</dt>
          <dd>{names.district(page.unit.district)}</dd>
        </div>
        <div>
          <dt>{t('registers.units.state')}</dt>
          <dd>{t(`registers.unitState.${page.unit.state}`)}</dd>
        </div>
        {UNIT_FIELDS.filter(({ code }) => values[code] !== undefined).map((field) => (
          <div key={field.code}>
            <dt>{words.field('unit', field.code)}</dt>
            <dd>
              <RecordValue field={field} value={values[field.code]} />
            </dd>
          </div>
        ))}
      </dl>
    </Block>
  );
}
