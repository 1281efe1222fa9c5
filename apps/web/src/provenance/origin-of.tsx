import { reviewRoutes, type Origin, type OriginEntry } from '@pakhwada/contracts/reviews';
import { can } from '@pakhwada/domain/rights';
import { Button } from '@pakhwada/ui/button';
import { useState, type ReactElement } from 'react';
import { useFortnights } from '../shell/fortnights.ts';
import { usePlace } from '../shell/place.ts';
import { useMe } from '../shell/session.tsx';
import { useRead } from '../shell/use-read.ts';
import { useWords } from '../shell/words.tsx';
import { OriginArithmetic } from './origin-arithmetic.tsx';
import { OriginEntries } from './origin-entries.tsx';
import { ORIGIN_PAGE } from './origin-page.ts';
import { QuotationsOf } from './quotations-of.tsx';

/** The sum, then on request the entries, page by page. */
export function OriginOf({ origin }: { readonly origin: Origin }): ReactElement {
  const { t } = useWords();
  const { entries, entryCount, hiddenCount } = origin;
  const [isListed, setListed] = useState(entryCount === 1);
  return (
    <>
      <OriginArithmetic origin={origin} />
      <QuotationsOf origin={origin} />
      <p className="actions">
        {entries.length > 0 && (
          <Button isSmall aria-expanded={isListed} onClick={() => setListed(!isListed)}>
            {entryCount === null ? t(isListed ? 'provenance.hideManyEntries' : 'provenance.seeManyEntries') : t(isListed ? 'provenance.hideEntries' : 'provenance.seeEntries', { count: entryCount })}
          </Button>
        )}
        {entries.length === 0 && hiddenCount === 0 && <span className="muted">{t('provenance.noEntries')}</span>}
        {hiddenCount > 0 && <span className="muted">{t('provenance.hidden', { count: hiddenCount })}</span>}
        <CopyLink />
      </p>
      {isListed && <EntryPages first={origin} />}
    </>
  );
}

function EntryPages({ first }: { readonly first: Origin }): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  const { chosen } = useFortnights();
  const me = useMe();
  const [pages, setPages] = useState<readonly OriginEntry[]>([]);
  const [after, setAfter] = useState<string | null>(null);
  const more = useRead(reviewRoutes.origin, { schemeCode: scheme, fortnightId: chosen?.id ?? '' }, { query: { figure: first.figure, take: ORIGIN_PAGE, after: after ?? undefined }, isEnabled: after !== null });
  const shown = [...first.entries, ...pages, ...(more.data?.entries ?? [])];
  const next = more.data ? more.data.next : after === null ? first.next : null;
  const charge = { personId: me.personId, role: me.role, officeCode: me.officeCode, districtLgd: me.districtLgd };
  return (
    <>
      <OriginEntries entries={shown} canCorrect={can(charge, 'CORRECT')} />
      {next !== null && (
        <Button
          isSmall
          onClick={() => {
            setPages([...pages, ...(more.data?.entries ?? [])]);
            setAfter(next);
          }}
        >
          {t('provenance.more')}
        </Button>
      )}
    </>
  );
}

function CopyLink(): ReactElement {
  const { t } = useWords();
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(window.location.href);
    setCopied(true);
  };
  return (
    <>
      <Button isSmall kind="quiet" onClick={() => void copy().catch(() => setCopied(false))}>
        {t('provenance.copyLink')}
      </Button>
      <span role="status">{isCopied && t('provenance.copied')}</span>
    </>
  );
}
