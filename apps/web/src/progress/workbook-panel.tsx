import { WORKBOOK_KILOBYTES_MAX, type WorkbookReading } from '@pakhwada/contracts/progress';
import { wordBreach } from '@pakhwada/language/sentence';
import { buttonClass } from '@pakhwada/ui/button';
import { Notice } from '@pakhwada/ui/notice';
import { useState, type ChangeEvent, type ReactElement } from 'react';
import { Refused } from '../shell/page-state.tsx';
import { useWords } from '../shell/words.tsx';

export interface WorkbookPanelProps {
  readonly href: string; // of the download
  readonly read: (file: string) => Promise<WorkbookReading>;
  /** Puts the figures into the grid; answers how many went in and how many rows are locked. */
  readonly onFigures: (figures: WorkbookReading['filled']) => { readonly taken: number; readonly locked: number };
}

interface Outcome {
  readonly taken: number;
  readonly locked: number;
  readonly faults: WorkbookReading['faults'];
}

/** The grid as a workbook: down, filled elsewhere, and up again. What cannot be read is told cell by cell; nothing is submitted. */
export function WorkbookPanel({ href, read, onFigures }: WorkbookPanelProps): ReactElement {
  const { language, t } = useWords();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const onFile = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    setOutcome(null);
    setError(null);
    setTooLarge(null);
    if (!file) return;
    if (file.size > WORKBOOK_KILOBYTES_MAX * 1024) return setTooLarge(wordBreach({ code: 'WORKBOOK_TOO_LARGE', values: { kilobytes: WORKBOOK_KILOBYTES_MAX } }, language));
    try {
      const { filled, faults } = await read(await base64Of(file));
      setOutcome({ ...onFigures(filled), faults });
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)));
    }
    target.value = ''; // the same file, mended, may come again
  };
  return (
    <details className="entry-workbook">
      <summary>{t('progress.workbook')}</summary>
      <p className="muted">{t('progress.workbook.note')}</p>
      <p className="actions">
        <a className={buttonClass()} href={href} download>
          {t('progress.workbook.download')}
        </a>
        <label className={buttonClass()}>
          {t('progress.workbook.choose')}
          <input type="file" className="only-heard" accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" onChange={(event) => void onFile(event)} />
        </label>
      </p>
      {tooLarge !== null && <Notice tone="refused" title={tooLarge} />}
      {error && <Refused error={error} />}
      {outcome && <Told {...outcome} />}
    </details>
  );
}

function Told({ taken, locked, faults }: Outcome): ReactElement {
  const { t } = useWords();
  return (
    <>
      <Notice tone="done" title={t('progress.workbook.filled', { count: taken })}>
        {locked > 0 && <p>{t('progress.workbook.locked', { count: locked })}</p>}
      </Notice>
      {faults.length > 0 && (
        <Notice tone="refused" title={t('progress.workbook.faults', { count: faults.length })}>
          <ul>
            {faults.map(({ sheet, row, column, text, reason }) => (
              <li key={`${row}/${column}`}>{t('progress.workbook.fault', { sheet, row: String(row), column, text, reason: t(`progress.workbook.reason.${reason}`) })}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function base64Of(file: File): Promise<string> {
  return new Promise((read, failed) => {
    const reader = new FileReader();
    reader.onload = () => read(String(reader.result).replace(/^data:[^,]*,/, ''));
    reader.onerror = () => failed(reader.error ?? new Error(file.name));
    reader.readAsDataURL(file);
  });
}
