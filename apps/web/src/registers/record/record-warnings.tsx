import type { RegisterRecordPage } from '@pakhwada/contracts/registers';
import type { RegisterShape } from '@pakhwada/domain/registers';
import { formatShare } from '@pakhwada/language/format';
import { Notice } from '@pakhwada/ui/notice';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';
import { useRegisterWords } from '../register-words.ts';

/** What is worth a second look in a record that stands. */
export function RecordWarnings({ shape, warnings }: { readonly shape: RegisterShape; readonly warnings: RegisterRecordPage['warnings'] }): ReactElement {
  const { t } = useWords();
  const words = useRegisterWords();
  return (
    <>
      {warnings.map(({ code, field, share }) => (
        <Notice key={`${code} ${field}`} tone="stale" title={t(`register.warning.${code}`, { field: words.field(shape.code, field), share: formatShare(share, 0) })} />
      ))}
    </>
  );
}
