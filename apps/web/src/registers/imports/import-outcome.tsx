import type { RegisterImport } from '@pakhwada/contracts/registers';
import { hasMessage, type MessageKey } from '@pakhwada/language/translate';
import { Notice } from '@pakhwada/ui/notice';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../shell/words.tsx';
import { ImportFaults } from './import-faults.tsx';
import { useImportedName } from './imported-name.ts';

/** What came of a file that has ended, and what to do now. */
export function ImportOutcome({ one }: { readonly one: RegisterImport }): ReactElement | null {
  const { t, language } = useWords();
  const { scheme, fortnight } = usePlace();
  const nameOf = useImportedName();
  if (one.endedAt === null) return null;
  const problem = one.problem && hasMessage(language, `fileProblem.${one.problem.code}`) ? t(`fileProblem.${one.problem.code}` as MessageKey, { detail: one.problem.detail }) : (one.problem?.detail ?? '');
  return (
    <>
      {one.state === 'UNREADABLE' && (
        <Notice tone="refused" title={t('registers.imports.unreadable')}>
          <p>{problem}</p>
        </Notice>
      )}
      {one.state === 'CANCELLED' && <Notice tone="plain" title={t('registers.imports.cancelled')} />}
      {one.state === 'REFUSED' && (
        <Notice tone="refused" title={t('registers.imports.refused')}>
          <p>{t('registers.imports.next')}</p>
        </Notice>
      )}
      {one.state === 'TAKEN' && (
        <Notice tone="done" title={t('registers.imports.taken', { known: one.known ?? 0, rejected: one.rejected ?? 0 })} actions={<Link to={paths.register(scheme, fortnight, one.register)}>{nameOf(one.register)}</Link>} />
      )}
      {one.problem?.code === 'COLUMNS_IGNORED' && <p>{t('registerImportNote.COLUMNS_IGNORED', { detail: one.problem.detail })}</p>}
      {(one.faults ?? 0) > 0 && <ImportFaults one={one} />}
    </>
  );
}
