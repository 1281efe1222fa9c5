import type { FortnightSummary } from '@pakhwada/contracts/fortnights';
import { reviewRoutes } from '@pakhwada/contracts/reviews';
import { formatFortnight, formatInstant, formatMoment } from '@pakhwada/language/format';
import { LockShape } from '@pakhwada/ui/status';
import { useState, type ReactNode } from 'react';
import { isFrozen } from './fortnights.ts';
import { usePlace } from './place.ts';
import { useRead } from './use-read.ts';
import { useWords } from './words.tsx';

/** A hash as people compare it: "7c1e 49b2 … a94f". */
export function shortHash(sha256: string): string {
  return `${sha256.slice(0, 4)} ${sha256.slice(4, 8)} … ${sha256.slice(-4)}`;
}

/** What the fortnight's figures rest on: frozen with its hash, or open and until when. */
export function FortnightSeal({ fortnight }: { readonly fortnight: FortnightSummary }): ReactNode {
  const { t, language } = useWords();
  if (isFrozen(fortnight)) {
    return (
      <div className="seal">
        <LockShape />
        <div>
          <b>{t('strip.frozenWord')}</b> {fortnight.frozenAt && formatInstant(fortnight.frozenAt, language)}
          <br />
          {fortnight.reviewSha256 && (
            <>
              {t('strip.hash')} <code title={fortnight.reviewSha256}>{shortHash(fortnight.reviewSha256)}</code> · <ChainCheck />
            </>
          )}
        </div>
      </div>
    );
  }
  const isOpen = fortnight.state === 'OPEN';
  return (
    <div className="seal">
      <div>
        <b>{isOpen ? t('strip.open') : t('strip.verification')}</b> {t('strip.open.until', { at: formatMoment(isOpen ? fortnight.cutOffAt : fortnight.resubmitUntil, language) })}
        <br />
        {t('strip.freezes', { at: formatMoment(fortnight.freezesAt, language) })}
        {fortnight.extensionReason && ` · ${t('strip.extended')}`}
      </div>
    </div>
  );
}

/** Recomputes the chain of hashes on the server when asked, and says what came out. */
function ChainCheck(): ReactNode {
  const { t, language } = useWords();
  const { scheme } = usePlace();
  const [isAsked, setAsked] = useState(false);
  const chain = useRead(reviewRoutes.chain, { schemeCode: scheme }, { isEnabled: isAsked });
  if (!isAsked || !chain.data) {
    return (
      <button type="button" className="link-button" onClick={() => setAsked(true)}>
        {t('strip.check')}
      </button>
    );
  }
  const { isIntact, count, firstBrokenFortnight } = chain.data;
  return (
    <span role="status" className={isIntact ? 'better' : 'worse'}>
      {isIntact ? t('strip.chain.intact', { count }) : t('strip.chain.broken', { fortnight: firstBrokenFortnight ? formatFortnight(firstBrokenFortnight, 'full', language) : '–' })}
    </span>
  );
}
