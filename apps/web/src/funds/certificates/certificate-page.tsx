import { certificateRoutes, type CertificatePage as Page } from '@pakhwada/contracts/funds';
import { formatInstant } from '@pakhwada/language/format';
import { PageHead } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import { useState, type ReactElement } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { paths } from '../../paths.ts';
import { PageState, Refused } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { TYPED_HERE, TypedIn } from '../../shell/typed.tsx';
import { useChange } from '../../shell/use-change.ts';
import { useRead } from '../../shell/use-read.ts';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import { CertificateForm } from './certificate-form.tsx';
import { CertificateSteps } from './certificate-steps.tsx';
import { DecideCertificate } from './decide-certificate.tsx';
import { SignedCertificate } from './signed-certificate.tsx';

/** One certificate: prepared, read, decided, printed. Without a number in the address, the one that year, grantee and component ask for. */
export function CertificatePage(): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  const { certificateNo } = useParams();
  const [wanted] = useSearchParams();
  const isKnown = certificateNo !== undefined;
  const [financialYear, granteeOffice, componentCode] = ['year', 'grantee', 'component'].map((key) => wanted.get(key) ?? undefined);
  const known = useRead(certificateRoutes.one, { schemeCode: scheme, certificateNo: certificateNo ?? '' }, { isEnabled: isKnown });
  const asked = useRead(certificateRoutes.figures, { schemeCode: scheme }, { query: { financialYear, granteeOffice, componentCode }, isEnabled: !isKnown });
  useTitle(t('certificates.page'));
  return <PageState read={isKnown ? known : asked}>{(page) => <OneCertificate key={`${page.certificateNo} ${page.signed?.revision ?? 0}`} page={page} />}</PageState>;
}

export function OneCertificate({ page }: { readonly page: Page }): ReactElement {
  const { language, t, name } = useWords();
  const { scheme, fortnight } = usePlace();
  const go = useNavigate();
  const submission = useChange(certificateRoutes.submit);
  const [done, setDone] = useState<Exclude<Page['state'], 'DUE'> | null>(null);
  const { scope } = page.context;
  const returned = page.state === 'RETURNED' ? page.steps.findLast(({ action }) => action === 'RETURN') : undefined;
  const onDone = (state: Page['state']): void => setDone(state === 'DUE' ? null : state);
  return (
    <div className="certificates-stack">
      <PageHead
        eyebrow={<Link to={paths.certificates(scheme, fortnight)}>{t('certificates.page')}</Link>}
        title={t('certificates.oneTitle', { form: t(`certificates.form.${scope.form}`), year: scope.financialYear, grantee: name(page.granteeName) })}
        lead={`${page.componentName ? `${scope.componentCode} ${name(page.componentName)}` : t('certificates.wholeScheme')} · ${t(`certificateState.${page.state}`)} · ${page.certificateNo}`}
      />
      {done && <Notice tone="done" title={t(`certificates.done.${done}`)} />}
      {returned && (
        <p className="entry-message is-returned">
          <TypedIn words={t('certificates.returnedBy', { who: name(returned.designation), at: formatInstant(returned.at, language), reason: TYPED_HERE })} text={returned.reason ?? ''} />
        </p>
      )}
      {submission.error && <Refused error={submission.error} />}
      {page.canSubmit ? (
        <CertificateForm page={page} isSending={submission.isPending} onSubmit={(body) => void submission.mutateAsync({ params: { schemeCode: scheme }, body }).then(({ certificateNo }) => go(paths.certificate(scheme, fortnight, certificateNo)), () => undefined)} />
      ) : (
        <SignedCertificate page={page} />
      )}
      {(page.canAccept || page.canReturn) && <DecideCertificate page={page} onDone={onDone} />}
      {page.steps.length > 0 && <CertificateSteps page={page} />}
    </div>
  );
}
