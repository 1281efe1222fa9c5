import type { CertificateList } from '@pakhwada/contracts/funds';
import { Button } from '@pakhwada/ui/button';
import { SelectField } from '@pakhwada/ui/fields';
import { Block } from '@pakhwada/ui/layout';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../shell/words.tsx';

/** The door to any certificate: also of the whole scheme, and of a year that only carries a balance on. */
export function PrepareCertificate({ list: { years, grantees, components } }: { readonly list: CertificateList }): ReactElement {
  const { t, name } = useWords();
  const { scheme, fortnight } = usePlace();
  const go = useNavigate();
  const [year, setYear] = useState(years[0] ?? '');
  const [grantee, setGrantee] = useState(grantees[0]?.code ?? '');
  const [component, setComponent] = useState(components[0]?.code ?? '');
  return (
    <Block title={t('certificates.prepareOther')} aside={t('certificates.prepareOtherNote')}>
      <div className="certificate-signatures">
        <SelectField label={t('certificates.year')} value={year} options={years.map((value) => ({ value, label: value }))} onChange={(event) => setYear(event.target.value)} />
        <SelectField label={t('certificates.grantee')} value={grantee} options={grantees.map(({ code, name: own, form }) => ({ value: code, label: `${name(own)} (${t(`certificates.form.${form}`)})` }))} onChange={(event) => setGrantee(event.target.value)} />
        <SelectField
          label={t('certificates.component')}
          value={component}
          options={[...components.map(({ code, name: own }) => ({ value: code, label: `${code} ${name(own)}` })), { value: '', label: t('certificates.wholeScheme') }]}
          onChange={(event) => setComponent(event.target.value)}
        />
      </div>
      <p className="actions">
        <Button onClick={() => void go(paths.newCertificate(scheme, fortnight, year, grantee, component || null))}>{t('certificates.prepare')}</Button>
      </p>
    </Block>
  );
}
