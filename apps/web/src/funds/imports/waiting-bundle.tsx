import { importRoutes, type Tray, type VoucherBundle } from '@pakhwada/contracts/funds';
import { MONEY_HEADS, type MoneyHead } from '@pakhwada/domain/funds';
import { formatDate, formatRupees } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { SelectField } from '@pakhwada/ui/fields';
import { useState, type ReactElement } from 'react';
import { Refused } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useChange } from '../../shell/use-change.ts';
import { Typed } from '../../shell/typed.tsx';
import { useWords } from '../../shell/words.tsx';
import { ChosenVouchers } from './chosen-vouchers.tsx';

interface BundleProps {
  readonly tray: Tray;
  readonly bundle: VoucherBundle;
  readonly onDone: (words: string) => void;
}

/** All vouchers of one sanction number, or some of them, to a component; Enter matches, the order's own component is chosen already where there is only one. */
export function WaitingBundle({ tray, bundle, onDone }: BundleProps): ReactElement {
  const { t, name } = useWords();
  const { scheme } = usePlace();
  const match = useChange(importRoutes.match);
  const [componentCode, setComponent] = useState(bundle.knownTo.length === 1 ? bundle.knownTo[0]! : '');
  const [partnerOffice, setPartner] = useState('');
  const [head, setHead] = useState<MoneyHead | ''>('');
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const send = async (): Promise<void> => {
    const body = { importId: bundle.importId, sanctionNo: bundle.sanctionNo, vouchers: chosen && [...chosen], componentCode, partnerOffice: partnerOffice || null, head: head || null };
    const reply = await match.mutateAsync({ params: { schemeCode: scheme }, body }).catch(() => null);
    if (reply) onDone(t('imports.matchDone', { count: reply.vouchers }));
  };
  return (
    <li>
      <form
        className="imports-bundle"
        onSubmit={(event) => {
          event.preventDefault();
          if (componentCode !== '') void send();
        }}
      >
        <BundleWords bundle={bundle} />
        {tray.isMine && (
          <>
            <SelectField label={t('imports.component')} value={componentCode} options={[{ value: '', label: t('imports.chooseComponent') }, ...tray.components.map((one) => ({ value: one.code, label: `${one.code} ${name(one.name)}` }))]} onChange={(event) => setComponent(event.target.value)} />
            <SelectField label={t('imports.partner')} value={partnerOffice} options={[{ value: '', label: t('imports.noPartner') }, ...tray.partners.map((one) => ({ value: one.code, label: name(one.name) }))]} onChange={(event) => setPartner(event.target.value)} />
            <SelectField label={t('imports.head')} value={head} options={[{ value: '', label: t('imports.headOpen') }, ...MONEY_HEADS.map((one) => ({ value: one, label: t(`moneyHeadWord.${one}`) }))]} onChange={(event) => setHead(event.target.value as MoneyHead | '')} />
            <Button type="submit" disabled={componentCode === '' || chosen?.length === 0 || match.isPending} aria-label={t('imports.matchOf', { sanctionNo: bundle.sanctionNo })}>
              {t('imports.match')}
            </Button>
            {bundle.count > 1 && <ChosenVouchers bundle={bundle} chosen={chosen} onChoose={setChosen} />}
          </>
        )}
      </form>
      {match.error && <Refused error={match.error} />}
    </li>
  );
}

export function BundleWords({ bundle }: { readonly bundle: VoucherBundle }): ReactElement {
  const { t, language } = useWords();
  return (
    <div>
      <b>{bundle.sanctionNo}</b> {formatRupees(bundle.sumPaise, 'rupee', language)}
      <p className="muted small">
        {t('imports.bundle', { count: bundle.count, from: formatDate(bundle.firstOn, 'record', language), to: formatDate(bundle.lastOn, 'record', language) })} · {bundle.fileName}
        {bundle.knownTo.length > 1 && ` · ${t('imports.knownTo', { components: bundle.knownTo.join(', ') })}`}
      </p>
      {bundle.particulars !== null && (
        <p className="small">
          <Typed text={bundle.particulars} />
        </p>
      )}
    </div>
  );
}
