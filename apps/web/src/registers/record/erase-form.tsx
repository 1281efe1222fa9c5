import { recordRoutes } from '@pakhwada/contracts/registers';
import { Button } from '@pakhwada/ui/button';
import { TextField } from '@pakhwada/ui/fields';
import { useState, type FormEvent, type ReactElement } from 'react';
import { Refused } from '../../shell/page-state.tsx';
import type { PathParams } from '../../shell/api-client.ts';
import { useChange } from '../../shell/use-change.ts';
import { useWords } from '../../shell/words.tsx';

/** Erases the sealed fields with a reason. The record and its counts stay; the fields cannot be brought back. */
export function EraseForm({ params, onClose }: { readonly params: PathParams; readonly onClose: () => void }): ReactElement {
  const { t } = useWords();
  const erase = useChange(recordRoutes.erase);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '') erase.mutate({ params, body: { reason: reason.trim() } }, { onSuccess: onClose });
  };
  return (
    <form className="registers-inline" onSubmit={onSubmit} noValidate>
      <p className="muted">{t('registers.personal.eraseNote')}</p>
      <TextField label={t('registers.personal.reason')} maxLength={300} autoFocus value={reason} messages={isTried && reason.trim() === '' ? [t('registers.reasonNeeded')] : []} onChange={(event) => setReason(event.target.value)} />
      <p className="actions">
        <Button type="submit" disabled={erase.isPending}>
          {t('registers.personal.eraseNow')}
        </Button>
        <Button onClick={onClose}>{t('registers.close')}</Button>
      </p>
      {erase.error && <Refused error={erase.error} />}
    </form>
  );
}
