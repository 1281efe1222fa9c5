import type { RecordLine } from '@pakhwada/contracts/registers';
import { formatDate } from '@pakhwada/language/format';
import type { ReactElement } from 'react';
import { Typed } from '../shell/typed.tsx';
import { byNumber } from '../shell/use-all-records.ts';
import { useWords } from '../shell/words.tsx';

/** What was said in speeches: kept as said, apart from every figure of the scheme. */
export function ClaimList({ records }: { readonly records: readonly RecordLine[] }): ReactElement | null {
  const { t, language } = useWords();
  if (records.length === 0) return null;
  return (
    <div className="claims">
      <h3>{t('consultations.claims', { count: records.length })}</h3>
      <p className="small muted">{t('consultations.claims.what')}</p>
      <ul className="row-list">
        {[...records]
          .sort((a, b) => byNumber(a.key, b.key))
          .map(({ recordId, values }) => (
            <li key={recordId}>
              <blockquote>
                “<Typed text={String(values['statement'] ?? '')} />”
              </blockquote>
              <span className="small muted">
                <Typed text={String(values['speaker'] ?? '')} />
                {typeof values['saidOn'] === 'string' && `, ${formatDate(values['saidOn'], 'record', language)}`} · <Typed text={String(values['source'] ?? '')} />
              </span>
            </li>
          ))}
      </ul>
    </div>
  );
}
