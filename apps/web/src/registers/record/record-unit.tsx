import type { RegisterRecordPage } from '@pakhwada/contracts/registers';
import { Notice } from '@pakhwada/ui/notice';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { Typed } from '../../shell/typed.tsx';
import { useWords } from '../../shell/words.tsx';
import { useRegisterWords } from '../register-words.ts';

/** The unit the record is about, where the register of units knows its number. */
export function RecordUnit({ page: { unit } }: { readonly page: RegisterRecordPage }): ReactElement | null {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useRegisterWords();
  if (!unit) return null;
  return (
    <Notice tone="plain" title={t('registers.record.unit')}>
      <p>
        <Link to={paths.record(scheme, fortnight, 'unit', unit.unitId)}>
          <Typed text={unit.name} />
        </Link>
        , {words.choice(unit.class)}
      </p>
    </Notice>
  );
}
