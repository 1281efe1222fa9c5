import type { OriginEntry } from '@pakhwada/contracts/reviews';
import { formatCount, formatDate, formatFortnight, formatInstant, formatRupees } from '@pakhwada/language/format';
import { nameIn, type MessageKey } from '@pakhwada/language/translate';
import { useState, type ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';
import { CorrectionForm } from './correction-form.tsx';

interface OriginEntriesProps {
  readonly entries: readonly OriginEntry[];
  readonly canCorrect: boolean;
}

/** The entries themselves: what was entered, for where, and the way it went through the offices. */
export function OriginEntries({ entries, canCorrect }: OriginEntriesProps): ReactElement {
  const { t } = useWords();
  return (
    <div className="origin-scroll" tabIndex={0} role="group" aria-label={t('provenance.entries')}>
      <ol className="origin-entries">
        {entries.map((entry) => (
          <Entry key={[entry.kind, entry.code, entry.unit, entry.fortnightId, entry.relatesTo, entry.revision, entry.reference].join('/')} entry={entry} canCorrect={canCorrect} />
        ))}
      </ol>
    </div>
  );
}

function Entry({ entry, canCorrect }: { readonly entry: OriginEntry; readonly canCorrect: boolean }): ReactElement {
  const { language, t } = useWords();
  const [isCorrecting, setCorrecting] = useState(false);
  const isCorrectable = canCorrect && entry.kind === 'ENTRY' && entry.frozenAt !== null && entry.value !== null && entry.unit !== null;
  return (
    <li>
      <p className="origin-entry">
        <b>{useValueOf(entry)}</b> {nameIn(entry.name, language)}
        {entry.unitName && <span className="muted"> · {nameIn(entry.unitName, language)}</span>}
        <span className="muted"> · {formatFortnight(entry.fortnightId, 'full', language)}</span>
        {entry.relatesTo && entry.relatesTo !== entry.fortnightId && <span className="muted"> · {t('provenance.relatesTo', { fortnight: formatFortnight(entry.relatesTo, 'full', language) })}</span>}
        {entry.kind === 'CORRECTION' && <span className="muted"> · {t('provenance.correction')}</span>}
        {entry.reference && <span className="muted"> · {t('provenance.reference', { reference: entry.reference })}</span>}
        {entry.on && <span className="muted"> · {formatDate(entry.on, 'record', language)}</span>}
        {entry.revision > 1 && <span className="muted"> · {t('provenance.revision', { revision: entry.revision })}</span>}
      </p>
      <ol className="trail" aria-label={t('provenance.trail')}>
        {entry.steps.map((step) => (
          <li key={`${step.action}/${step.at}`}>
            <b>{t(`provenance.step.${step.action}` as MessageKey)}</b> {nameIn(step.designation, language)}, {nameIn(step.office, language)}
            <span className="muted nowrap"> {formatInstant(step.at, language)}</span>
          </li>
        ))}
        {entry.frozenAt && (
          <li>
            <b>{t('provenance.frozen')}</b> <span className="muted nowrap">{formatInstant(entry.frozenAt, language)}</span>
          </li>
        )}
      </ol>
      {isCorrectable && !isCorrecting && (
        <button type="button" className="button button-small" onClick={() => setCorrecting(true)}>
          {t('provenance.proposeCorrection')}
        </button>
      )}
      {isCorrecting && <CorrectionForm entry={entry} onClose={() => setCorrecting(false)} />}
    </li>
  );
}

function useValueOf(entry: OriginEntry): string {
  const { language, unit } = useWords();
  if (entry.amountPaise !== null) return formatRupees(entry.amountPaise, unit, language);
  if (entry.numerator !== null && entry.denominator !== null) return `${formatCount(entry.numerator)} / ${formatCount(entry.denominator)}`;
  return entry.value === null ? '' : formatCount(entry.value, entry.kind === 'CORRECTION' ? 'CHANGE' : 'PLAIN');
}
