import type { Known, Ratio } from '@pakhwada/domain/ratio';
import { formatClock, formatFigure, formatShare, inIndia } from '@pakhwada/language/format';
import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../shell/words.tsx';

const STALE_AFTER_MS = 15 * 60_000;
const LOOK_AGAIN_MS = 30_000;

interface StampProps {
  readonly readAt: number;
  readonly approvedShare: Known<Ratio>;
  readonly onReadAgain: () => void;
}

/** When the live figures were read on this device; older than a quarter of an hour the stamp turns ochre and offers to read again. */
export function LiveStamp({ readAt, approvedShare, onReadAgain }: StampProps): ReactNode {
  const { t, language } = useWords();
  const [isStale, setStale] = useState(false);
  useEffect(() => {
    const look = (): void => setStale(Date.now() - readAt > STALE_AFTER_MS);
    look();
    const timer = setInterval(look, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [readAt]);
  const at = formatClock(inIndia(new Date(readAt).toISOString()).clock, language);
  return (
    <p className={isStale ? 'live-stamp live-stamp-stale' : 'live-stamp'}>
      {t(isStale ? 'state.stale' : 'state.live', { at })} · {t('overview.approved', { share: formatFigure(approvedShare, (share) => formatShare(share, 1), language).text })} ·{' '}
      <button type="button" className="link-button" onClick={onReadAgain}>
        {t('state.refresh')}
      </button>
    </p>
  );
}
