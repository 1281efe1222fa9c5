import { importRoutes, type VoucherBundle } from '@pakhwada/contracts/funds';
import { formatDate, formatRupees } from '@pakhwada/language/format';
import { CheckField } from '@pakhwada/ui/fields';
import { useState, type ReactElement } from 'react';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { useWords } from '../../shell/words.tsx';
import { PageTurner } from '../../sheets/page-turner.tsx';

interface ChosenProps {
  readonly bundle: VoucherBundle;
  readonly chosen: readonly string[] | null; // null: all of them
  readonly onChoose: (chosen: readonly string[] | null) => void;
}

/** Where one sanction number pays for several components: its vouchers one by one. Closed, all of them are meant. */
export function ChosenVouchers({ bundle, chosen, onChoose }: ChosenProps): ReactElement {
  const { t, language } = useWords();
  const { scheme } = usePlace();
  const [offset, setOffset] = useState(0);
  const read = useRead(importRoutes.vouchers, { schemeCode: scheme, importId: bundle.importId }, { query: { sanctionNo: bundle.sanctionNo, standing: 'TRAY', offset }, isEnabled: chosen !== null, keepsPrevious: true });
  const toggle = (voucherNo: string, isChosen: boolean): void => onChoose(isChosen ? [...(chosen ?? []), voucherNo] : (chosen ?? []).filter((one) => one !== voucherNo));
  return (
    <div className="imports-chosen">
      <CheckField label={t('imports.some')} checked={chosen !== null} onChange={(event) => onChoose(event.target.checked ? [] : null)} />
      {chosen !== null && (
        <PageState read={read} height={80}>
          {({ vouchers, total }) => (
            <>
              {vouchers.map(({ voucherNo, paidOn, amountPaise }) => (
                <CheckField key={voucherNo} label={`${voucherNo} · ${formatDate(paidOn, 'record', language)} · ${formatRupees(amountPaise, 'rupee', language)}`} checked={chosen.includes(voucherNo)} onChange={(event) => toggle(voucherNo, event.target.checked)} />
              ))}
              <PageTurner offset={offset} total={total} onTurn={setOffset} />
            </>
          )}
        </PageState>
      )}
    </div>
  );
}
