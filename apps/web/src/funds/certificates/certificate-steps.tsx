import { certificateRoutes, type CertificatePage } from '@pakhwada/contracts/funds';
import { formatInstant } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { addressOf } from '../../shell/api-client.ts';
import { usePlace } from '../../shell/place.ts';
import { Typed } from '../../shell/typed.tsx';
import { useWords } from '../../shell/words.tsx';

/** Each revision and what became of it, with its print. */
export function CertificateSteps({ page }: { readonly page: CertificatePage }): ReactElement {
  const { language, t, name } = useWords();
  const { scheme } = usePlace();
  const print = (revision: number, tongue: 'en' | 'hi'): ReactElement => (
    <a href={addressOf(certificateRoutes.document, { params: { schemeCode: scheme, certificateNo: page.certificateNo }, query: { language: tongue, revision } })} download>
      <span className="only-heard">
        {t('certificates.print')}, {t('certificates.step.SUBMIT', { revision })},{' '}
      </span>
      {t(`certificates.print.${tongue}`)}
    </a>
  );
  return (
    <Block title={t('certificates.history')}>
      <ol className="certificate-steps">
        {page.steps.map((step) => (
          <li key={`${step.revision} ${step.action}`}>
            <b>{t(`certificates.step.${step.action}`, { revision: step.revision })}</b>{' '}
            <span className="muted">
              {formatInstant(step.at, language)}, {name(step.designation)}, {name(step.officeName)}
            </span>
            {step.reason !== null && (
              <p>
                <Typed text={step.reason} />
              </p>
            )}
            {step.action === 'SUBMIT' && (
              <p className="certificate-prints">
                {t('certificates.print')}: {print(step.revision, 'en')} {print(step.revision, 'hi')}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Block>
  );
}
