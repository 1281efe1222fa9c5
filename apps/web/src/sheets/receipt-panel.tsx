import type { FortnightSummary, Receipt } from '@pakhwada/contracts/fortnights';
import { formatDate, formatFortnight, formatInstant, inIndia } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { useEffect, useRef, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useWords } from '../shell/words.tsx';

interface ReceiptPanelProps {
  readonly receipt: Receipt;
  readonly fortnight: FortnightSummary;
  readonly verifier: string; // whose desk it lies on now
  readonly approver: string;
  readonly workPath: string;
  readonly onSeeEntry: () => void;
}

/** Submitted: the number, the time, and the four steps the sheet goes through. */
export function ReceiptPanel({ receipt, fortnight, verifier, approver, workPath, onSeeEntry }: ReceiptPanelProps): ReactElement {
  const { language, t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const day = (at: string): string => formatDate(inIndia(at).on, 'day', language);
  return (
    <section className="block receipt" role="status" aria-labelledby="receipt">
      <h1 id="receipt" ref={heading} tabIndex={-1}>
        {t('fortnights.receiptTitle', { rows: receipt.rows, fortnight: formatFortnight(fortnight.id, 'full', language) })}
      </h1>
      <p>
        {t('fortnights.receiptText', { receipt: receipt.receiptNo, at: formatInstant(receipt.submittedAt, language) })} {receipt.revision > 1 && t('fortnights.receiptRevision', { revision: receipt.revision })}
      </p>
      <ol className="way">
        <li className="is-done">
          <b>{day(receipt.submittedAt)}</b> {t('fortnights.waySubmitted')}
        </li>
        <li>
          <b>{t('fortnights.wayBy', { day: day(fortnight.resubmitUntil) })}</b> {t('fortnights.wayVerified', { who: verifier })}
        </li>
        <li>
          <b>{t('fortnights.wayBy', { day: day(fortnight.freezesAt) })}</b> {t('fortnights.wayApproved', { who: approver })}
        </li>
        <li>
          <b>{formatInstant(fortnight.freezesAt, language)}</b> {t('fortnights.wayFrozen')}
        </li>
      </ol>
      <p className="actions">
        <Button onClick={() => window.print()}>{t('fortnights.printReceipt')}</Button>
        <Button onClick={onSeeEntry}>{t('fortnights.seeEntry')}</Button>
        <Link to={workPath}>{t('fortnights.backToWork')}</Link>
      </p>
    </section>
  );
}
