import type { Review } from '@pakhwada/domain/review';
import { formatFortnight, formatPeriod } from '@pakhwada/language/format';
import { wordSentence } from '@pakhwada/language/sentence';
import { buttonClass } from '@pakhwada/ui/button';
import { StatusMark } from '@pakhwada/ui/status';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '../paths.ts';
import { usePlace } from '../shell/place.ts';
import { useWords } from '../shell/words.tsx';
import { SixTiles } from './six-tiles.tsx';
import { inOrder } from './standing-order.ts';
import { MoneyStrip } from './money-strip.tsx';
import { StandingTable } from './standing-table.tsx';

const READ_AGAIN_MS = 60_000;

/** For a screen on the wall of the control room: the same figures, large, read again every minute. */
export function WallView({ review }: { readonly review: Review }): ReactNode {
  const { t, language, unit, name } = useWords();
  const { scheme, fortnight } = usePlace();
  const known = useQueryClient();
  useEffect(() => {
    const timer = setInterval(() => void known.invalidateQueries(), READ_AGAIN_MS);
    return () => clearInterval(timer);
  }, [known]);
  const components = inOrder(review.components, 'worst');
  return (
    <div className="wall">
      <p className="wall-place">
        {name(review.state.government)} · {name(review.scheme.title)} · {formatFortnight(review.fortnight.id, 'full', language)}, {formatPeriod(review.fortnight.startsOn, review.fortnight.endsOn, language)}{' '}
        {review.isDemo && <b>{t('frame.demo')}</b>}
      </p>
      <h1 id="wall-title">{wordSentence(review.headline, language, unit)}</h1>
      <StatusMark status={review.figures.verdict.status} language={language} size="verdict" />
      <SixTiles review={review} />
      {components.length > 0 && (
        <div className="block">
          <MoneyStrip components={components} />
          <StandingTable review={review} components={components} titleId="wall-title" />
        </div>
      )}
      <p>
        <Link className={buttonClass('plain', true)} to={paths.overview(scheme, fortnight)}>
          {t('overview.wall.leave')}
        </Link>
      </p>
    </div>
  );
}
