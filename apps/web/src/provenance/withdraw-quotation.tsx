import { quotationRoutes } from '@pakhwada/contracts/reviews';
import { wordBreach } from '@pakhwada/language/sentence';
import { Button } from '@pakhwada/ui/button';
import { TextArea } from '@pakhwada/ui/fields';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useFortnights } from '../shell/fortnights.ts';
import { Refused } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { useChange } from '../shell/use-change.ts';
import { useWords } from '../shell/words.tsx';

/** A quotation that was misread is withdrawn with the reason; it stays on record, struck out. */
export function WithdrawQuotation({ id, onClose }: { readonly id: string; readonly onClose: () => void }): ReactElement {
  const { t, language } = useWords();
  const { scheme } = usePlace();
  const { chosen } = useFortnights();
  const withdraw = useChange(quotationRoutes.withdraw);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isMissing = isTried && reason.trim() === '';
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '' && chosen) withdraw.mutate({ params: { schemeCode: scheme, fortnightId: chosen.id, quotationId: id }, body: { reason: reason.trim() } }, { onSuccess: onClose });
  };
  return (
    <form className="quotation-form" noValidate onSubmit={send}>
      <TextArea label={t('quotations.withdrawReason')} rows={2} maxLength={1000} value={reason} messages={isMissing ? [wordBreach({ code: 'REASON_TEXT_NEEDED', values: {} }, language)] : []} onChange={(event) => setReason(event.target.value)} />
      {withdraw.error && <Refused error={withdraw.error} />}
      <p className="actions">
        <Button type="submit" disabled={withdraw.isPending}>
          {t('quotations.withdrawSend')}
        </Button>
        <Button onClick={onClose}>{t('quotations.close')}</Button>
      </p>
    </form>
  );
}
