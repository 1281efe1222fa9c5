import type { CellReport } from '@pakhwada/contracts/progress';
import { formatCount, formatFortnight, formatInstant } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Loading, Refused } from '../shell/page-state.tsx';
import { Typed } from '../shell/typed.tsx';
import { useWords, type Words } from '../shell/words.tsx';

export interface CellHistoryProps {
  readonly name: string;
  readonly read: () => Promise<readonly CellReport[]>;
  readonly onClose: () => void;
}

/** The fortnights before, under the row of the cell: it covers no figure. Focus enters it; Escape closes it, and whoever opened it puts the focus back. */
export function CellHistory({ name, read, onClose }: CellHistoryProps): ReactElement {
  const { t } = useWords();
  const [reports, setReports] = useState<readonly CellReport[] | Error | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  const reading = useRef(read);
  useEffect(() => {
    panel.current?.focus();
    let isShown = true;
    reading.current().then(
      (found) => isShown && setReports(found),
      (error: unknown) => isShown && setReports(error instanceof Error ? error : new Error(String(error))),
    );
    return () => {
      isShown = false;
    };
  }, []);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  const title = t('progress.history', { name });
  return (
    <div ref={panel} className="cell-history" role="region" aria-label={title} tabIndex={-1} onKeyDown={onKey}>
      <p className="cell-history-head">
        <b>{title}</b>
        <Button isSmall onClick={onClose}>
          {t('progress.history.close')}
        </Button>
      </p>
      {reports === null ? <Loading height={60} /> : reports instanceof Error ? <Refused error={reports} /> : <Reports title={title} reports={reports} />}
      <p className="small muted">{t('progress.history.how')}</p>
    </div>
  );
}

function Reports({ title, reports }: { readonly title: string; readonly reports: readonly CellReport[] }): ReactElement {
  const words = useWords();
  const { language, t, name } = words;
  if (reports.length === 0) return <p>{t('progress.history.none')}</p>;
  return (
    <table className="table table-stack table-dense">
      <caption className="only-heard">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('progress.history.fortnight')}</th>
          <th scope="col" className="at-end">{t('progress.history.value')}</th>
          <th scope="col">{t('progress.history.state')}</th>
          <th scope="col">{t('progress.history.who')}</th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <tr key={report.fortnightId}>
            <th scope="row">{formatFortnight(report.fortnightId, 'full', language)}</th>
            <td className="at-end" data-label={t('progress.history.value')}>
              <b>{valueOf(report, words)}</b>
              {report.correctedTo !== null && <span className="meta">{t('progress.history.correctedTo', { value: formatCount(report.correctedTo) })}</span>}
            </td>
            <td data-label={t('progress.history.state')}>
              {stateOf(report, words)}
              {report.reasonCode && <span className="meta">{t(`reason.${report.reasonCode}`)}</span>}
              {report.remark && (
                <span className="meta">
                  <Typed text={report.remark} />
                </span>
              )}
            </td>
            <td {...(report.designation ? { 'data-label': t('progress.history.who') } : {})}>
              {report.designation && `${name(report.designation)}${report.office ? `, ${name(report.office)}` : ''}`}
              {report.submittedAt && <span className="meta">{formatInstant(report.submittedAt, language)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function valueOf({ state, value, numerator, denominator, qualifier }: CellReport, { t }: Words): string {
  if (state === null) return t('progress.notReported');
  if (value === null) return `${formatCount(numerator ?? 0)} / ${formatCount(denominator ?? 0)}`;
  return `${qualifier === 'AT_LEAST' ? '≥' : ''}${formatCount(value)}`;
}

/** Only what was approved by the freeze was ever counted. */
function stateOf({ state, isFrozen }: CellReport, { t }: Words): string {
  if (state === null) return t('progress.history.notReported');
  if (!isFrozen) return t(`sheetState.${state}`);
  return t(state === 'APPROVED' ? 'progress.history.counted' : 'progress.history.notCounted');
}
