import type { CertificatePage, CertificateSubmission } from '@pakhwada/contracts/funds';
import { checkCertificate } from '@pakhwada/domain/funds';
import type { Breach } from '@pakhwada/domain/workflow';
import { wordBreach } from '@pakhwada/language/sentence';
import { Button } from '@pakhwada/ui/button';
import { DateField, TextField } from '@pakhwada/ui/fields';
import { Block } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import { useMemo, useState, type ReactElement } from 'react';
import { focusOnArrival } from '../../sheets/focus-on-arrival.ts';
import { useWords } from '../../shell/words.tsx';
import { CertificateColumns } from './certificate-columns.tsx';
import { ReleaseChoice } from './release-choice.tsx';
import { certificateOf, firstTyped, submissionOf, unreadOf, type TypedCertificate } from './typed-certificate.ts';

interface CertificateFormProps {
  readonly page: CertificatePage;
  readonly isSending: boolean;
  readonly onSubmit: (body: CertificateSubmission) => void;
}

const NAMED = ['signedOn', 'signatory', 'counterSignatory', 'sanctionNos'];

/** The certificate before it is signed: figures of the ledger to begin with, judged while one types by the rules of the server. */
export function CertificateForm({ page, isSending, onSubmit }: CertificateFormProps): ReactElement {
  const { language, t } = useWords();
  const [typed, setTyped] = useState<TypedCertificate>(() => firstTyped(page, language));
  const [isTried, setTried] = useState(false);
  const change = (some: Partial<TypedCertificate>): void => setTyped({ ...typed, ...some });
  const body = useMemo(() => submissionOf(page, typed), [page, typed]);
  const certificate = useMemo(() => certificateOf(page, body), [page, body]);
  const breaches = useMemo(() => checkCertificate(page.context, certificate), [page, certificate]);
  const blocking = breaches.filter(({ severity }) => severity === 'BLOCK');
  const shown = breaches.filter(({ severity, field }) => severity === 'WARN' || isTried || !NAMED.includes(field ?? ''));
  const isMissing = typed.signatory.trim() === '' || typed.signedOn === '';
  const at = (field: string): string[] => shown.filter((breach) => breach.field === field && breach.severity === 'BLOCK').map((breach) => wordBreach(breach, language));
  const needed = (text: string): string[] => (isTried && text.trim() === '' ? [t('shapeProblem.MISSING')] : []);
  const is12C = page.context.scope.form === 'GFR_12C';
  const onSend = (): void => {
    setTried(true);
    if (blocking.length === 0 && unreadOf(typed).length === 0 && !isMissing) onSubmit(body);
  };
  const besideColumns = (breach: Breach): boolean => breach.field === 'componentCode';
  return (
    <>
      {breaches.filter(besideColumns).map((breach) => (
        <Notice key={breach.code} tone="refused" title={wordBreach(breach, language)} />
      ))}
      <Block title={t('certificates.columns')} aside={t('certificates.columnsNote')}>
        <CertificateColumns page={page} typed={typed} certificate={certificate} breaches={shown} onChange={change} />
      </Block>
      <Block title={t('certificates.releases')}>
        <ReleaseChoice page={page} chosen={typed.sanctionNos} messages={at('sanctionNos')} onChange={(sanctionNos) => change({ sanctionNos })} />
      </Block>
      <Block title={t('certificates.signatures')} aside={t('certificates.submitNote')}>
        <div className="certificate-signatures">
          <TextField label={t('certificates.signatory')} value={typed.signatory} maxLength={120} messages={[...needed(typed.signatory), ...at('signatory')]} onChange={(event) => change({ signatory: event.target.value })} />
          {is12C && (
            <TextField label={t('certificates.counterSignatory')} hint={t('certificates.counterSignatoryHint')} value={typed.counterSignatory} maxLength={120} messages={at('counterSignatory')} onChange={(event) => change({ counterSignatory: event.target.value })} />
          )}
          <DateField language={language} label={t('certificates.signedOn')} value={typed.signedOn} messages={typed.signedOn === '' ? needed('') : at('signedOn')} onChange={(event) => change({ signedOn: event.target.value })} />
        </div>
        {isTried && blocking.length > 0 && (
          <div className="entry-todo is-wrong" ref={focusOnArrival} tabIndex={-1} role="alert">
            <b>{t('certificates.before')}</b>
            <ul>
              {blocking.map((breach) => (
                <li key={JSON.stringify([breach.code, breach.field, breach.values])}>{wordBreach(breach, language)}</li>
              ))}
            </ul>
          </div>
        )}
        <p className="actions">
          <Button kind="primary" disabled={isSending} onClick={onSend}>
            {t('certificates.submit')}
          </Button>
        </p>
      </Block>
    </>
  );
}
