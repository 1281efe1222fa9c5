import { certificateRoutes, type CertificatePage } from '@pakhwada/contracts/funds';
import { Button } from '@pakhwada/ui/button';
import { TextArea, TextField } from '@pakhwada/ui/fields';
import { Block } from '@pakhwada/ui/layout';
import { useState, type ReactElement } from 'react';
import { Refused } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useChange } from '../../shell/use-change.ts';
import { useWords } from '../../shell/words.tsx';

/** Accept, or return with words the office reads. */
export function DecideCertificate({ page, onDone }: { readonly page: CertificatePage; readonly onDone: (state: CertificatePage['state']) => void }): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  const giveBack = useChange(certificateRoutes.return);
  const accept = useChange(certificateRoutes.accept);
  const [reason, setReason] = useState('');
  const [remark, setRemark] = useState('');
  const [isTried, setTried] = useState(false);
  const params = { schemeCode: scheme, certificateNo: page.certificateNo };
  const revision = page.signed?.revision ?? 0;
  const error = giveBack.error ?? accept.error;
  const isSending = giveBack.isPending || accept.isPending;
  const done = (answer: Promise<CertificatePage>): void => void answer.then(({ state }) => onDone(state), () => undefined); // a refusal is shown below
  const onReturn = (): void => {
    setTried(true);
    if (reason.trim() !== '') done(giveBack.mutateAsync({ params, body: { revision, reason: reason.trim() } }));
  };
  return (
    <Block title={t('certificates.decision')} aside={page.context.scope.form === 'GFR_12C' ? t('certificates.decisionNote') : undefined}>
      <div className="certificate-decision">
        {page.canAccept && (
          <div>
            <TextField label={t('certificates.acceptNote')} value={remark} maxLength={1000} onChange={(event) => setRemark(event.target.value)} />
            <Button kind="primary" disabled={isSending} onClick={() => done(accept.mutateAsync({ params, body: { revision, remark: remark.trim() || null } }))}>
              {t('certificates.accept')}
            </Button>
          </div>
        )}
        {page.canReturn && (
          <div>
            <TextArea label={t('certificates.returnReason')} rows={2} maxLength={1000} value={reason} messages={isTried && reason.trim() === '' ? [t('certificates.reasonNeeded')] : []} onChange={(event) => setReason(event.target.value)} />
            <Button disabled={isSending} onClick={onReturn}>
              {t('certificates.return')}
            </Button>
          </div>
        )}
      </div>
      {error && <Refused error={error} />}
    </Block>
  );
}
