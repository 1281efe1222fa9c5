import type { RecordLine } from '@pakhwada/contracts/registers';
import type { RegisterShape } from '@pakhwada/domain/registers';
import { Block } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';
import { useNamesOfPlan } from '../../shell/names-of-plan.ts';
import { RecordValue } from '../record-value.tsx';
import { useRegisterWords } from '../register-words.ts';

/** What the record says, field by field; what it does not say is counted out in one line. */
export function RecordValues({ shape, line }: { readonly shape: RegisterShape; readonly line: RecordLine }): ReactElement {
  const { t } = useWords();
  const words = useRegisterWords();
  const names = useNamesOfPlan();
  const open = shape.fields.filter(({ isPersonal }) => !isPersonal);
  const said = open.filter(({ code }) => line.values[code] !== undefined);
  const silent = open.filter(({ code }) => line.values[code] === undefined);
  return (
    <Block title={t('registers.record.values')}>
      <dl className="registers-values">
        {shape.place !== 'PARENT' && (
          <div>
            <dt>{t('registers.district')}</dt>
            <dd>{names.district(line.district)}</dd>
          </div>
        )}
        {said.map((field) => (
          <div key={field.code} className={field.kind === 'LONG_TEXT' ? 'is-wide' : undefined}>
            <dt>{words.field(shape.code, field.code)}</dt>
            <dd>
              <RecordValue field={field} value={line.values[field.code]} isAtLeast={line.atLeast.includes(field.code)} />
            </dd>
          </div>
        ))}
      </dl>
      {silent.length > 0 && <p className="small faint">{t('registers.record.silent', { fields: silent.map(({ code }) => words.field(shape.code, code)).join(', ') })}</p>}
    </Block>
  );
}
