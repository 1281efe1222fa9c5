import { importRoutes, type Tray, type VoucherBundle } from '@pakhwada/contracts/funds';
import { formatInstant } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import type { ReactElement } from 'react';
import { Refused } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useChange } from '../../shell/use-change.ts';
import { useWords } from '../../shell/words.tsx';
import { BundleWords } from './waiting-bundle.tsx';

/** Vouchers with their component, by whom and when, until a money sheet takes them. */
export function MatchedBundle({ tray, bundle, onDone }: { readonly tray: Tray; readonly bundle: VoucherBundle; readonly onDone: (words: string) => void }): ReactElement {
  const { t, language, name } = useWords();
  const { scheme } = usePlace();
  const match = useChange(importRoutes.match);
  const component = tray.components.find(({ code }) => code === bundle.componentCode);
  const partner = tray.partners.find(({ code }) => code === bundle.partnerOffice);
  const at = bundle.matchedAt === null ? '' : formatInstant(bundle.matchedAt, language);
  const how = bundle.matchedBy ? t('imports.matchedBy', { who: name(bundle.matchedBy), at }) : t('imports.matchedAlone', { at });
  const undo = async (): Promise<void> => {
    const body = { importId: bundle.importId, sanctionNo: bundle.sanctionNo, vouchers: null, componentCode: null, partnerOffice: null, head: null };
    const reply = await match.mutateAsync({ params: { schemeCode: scheme }, body }).catch(() => null);
    if (reply) onDone(t('imports.undoDone', { count: reply.vouchers }));
  };
  return (
    <li className="imports-bundle">
      <BundleWords bundle={bundle} />
      <div>
        <b>{component ? `${component.code} ${name(component.name)}` : bundle.componentCode}</b>
        <p className="muted small">{[partner && name(partner.name), bundle.head && t(`moneyHeadWord.${bundle.head}`), how].filter(Boolean).join(' · ')}</p>
      </div>
      {tray.isMine && (
        <Button isSmall disabled={match.isPending} onClick={() => void undo()} aria-label={t('imports.undoOf', { sanctionNo: bundle.sanctionNo })}>
          {t('imports.undo')}
        </Button>
      )}
      {match.error && <Refused error={match.error} />}
    </li>
  );
}
