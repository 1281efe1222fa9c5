import type { RecordLine } from '@pakhwada/contracts/registers';
import { registerOf } from '@pakhwada/domain/registers';
import { formatCount } from '@pakhwada/language/format';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { Typed } from '../../shell/typed.tsx';
import { useWords } from '../../shell/words.tsx';
import { RecordValue } from '../record-value.tsx';
import { fieldOf, useRegisterWords } from '../register-words.ts';
import { byNumber } from '../../shell/use-all-records.ts';
import { partyName, type Parties } from './parties.ts';

const STALL = registerOf('stall');
const SALES = fieldOf(STALL, 'sales')!;

/** The stalls by category, each with who took it and what was sold there: fifty are read at a glance. */
export function StallInventory({ records, parties }: { readonly records: readonly RecordLine[]; readonly parties: Parties }): ReactElement {
  const words = useRegisterWords();
  const categories = fieldOf(STALL, 'category')!.choices.map((category) => ({ category, stalls: records.filter(({ values }) => values.category === category).sort((a, b) => byNumber(a.key, b.key)) }));
  return (
    <>
      {categories.map(({ category, stalls }) => stalls.length > 0 && (
        <section key={category} aria-labelledby={`registers-stalls-${category}`}>
          <h3 id={`registers-stalls-${category}`} className="registers-category">
            {words.choice(category)} <span className="muted">{formatCount(stalls.length)}</span>
          </h3>
          <ul className="registers-stalls">
            {stalls.map((stall) => (
              <Stall key={stall.recordId} stall={stall} parties={parties} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Stall({ stall: { recordId, values }, parties }: { readonly stall: RecordLine; readonly parties: Parties }): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useRegisterWords();
  return (
    <li className={values.participantNo === undefined ? 'is-free' : undefined}>
      <Link to={paths.record(scheme, fortnight, 'stall', recordId)}>{String(values.stallNo)}</Link>
      <span>{values.participantNo === undefined ? t('registers.events.free') : <Typed text={partyName(parties, values.participantNo)} />}</span>
      {values.sales !== undefined && (
        <small className="muted">
          {words.field('stall', 'sales')} <RecordValue field={SALES} value={values.sales} />
        </small>
      )}
    </li>
  );
}
