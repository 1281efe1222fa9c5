import type { CertificatePage } from '@pakhwada/contracts/funds';
import { formatDate, formatRupees } from '@pakhwada/language/format';
import { CheckField } from '@pakhwada/ui/fields';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';
import { choicesOf } from './typed-certificate.ts';

interface ReleaseChoiceProps {
  readonly page: CertificatePage;
  readonly chosen: readonly string[];
  readonly messages: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** The releases up to the end of the year; those ticked stand on the certificate. */
export function ReleaseChoice({ page, chosen, messages, onChange }: ReleaseChoiceProps): ReactElement {
  const { language, t } = useWords();
  const choices = choicesOf(page.context);
  if (choices.length === 0) return <p className="muted">{t('certificates.noReleases')}</p>;
  return (
    <div className="certificate-releases">
      {choices.map(({ no, on, amountPaise, components }) => (
        <CheckField
          key={no}
          label={t('certificates.releaseNamed', { no, on: formatDate(on, 'record', language), amount: formatRupees(amountPaise, 'rupee', language), component: components.join(', ') })}
          checked={chosen.includes(no)}
          onChange={() => onChange(chosen.includes(no) ? chosen.filter((one) => one !== no) : [...chosen, no])}
        />
      ))}
      {messages.map((message) => (
        <p key={message} className="field-message" role="alert">
          {message}
        </p>
      ))}
    </div>
  );
}
