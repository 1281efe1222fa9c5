import { reportRoutes } from '@pakhwada/contracts/reports';
import { isMissing } from '@pakhwada/domain/ratio';
import type { Review } from '@pakhwada/domain/review';
import { formatDate, formatDecimal, formatIndex, formatShareBare } from '@pakhwada/language/format';
import { wordSentence, wordVerdict } from '@pakhwada/language/sentence';
import { buttonClass } from '@pakhwada/ui/button';
import { Emphasis, Span } from '@pakhwada/ui/layout';
import { StatusMark, toneOf } from '@pakhwada/ui/status';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '../paths.ts';
import { addressOf } from '../shell/api-client.ts';
import { usePlace } from '../shell/place.ts';
import { useWords } from '../shell/words.tsx';
import { LiveStamp } from './live-stamp.tsx';

const BASIS_POINTS = 10_000n;

interface HeadProps {
  readonly review: Review;
  readonly readAt: number;
  readonly onReadAgain: () => void;
}

/** The headline, what decides it, and the verdict with its rule and the way to the report. */
export function BriefHead({ review, readAt, onReadAgain }: HeadProps): ReactNode {
  const { language, unit } = useWords();
  return (
    <>
      <Span span={9} className="brief-head">
        <p className="eyebrow">
          <Basis review={review} />
        </p>
        <h1>{wordSentence(review.headline, language, unit)}</h1>
        {review.lead && <p className="lead">{wordSentence(review.lead, language, unit)}</p>}
      </Span>
      <Span span={3} className={`verdict ${toneOf(review.figures.verdict.status)}`}>
        <VerdictWords review={review} />
        <VerdictActions review={review} />
        {review.basis === 'LIVE' && <LiveStamp readAt={readAt} approvedShare={review.figures.approvedShare} onReadAgain={onReadAgain} />}
      </Span>
    </>
  );
}

function Basis({ review }: { readonly review: Review }): ReactNode {
  const { t, language } = useWords();
  const { amount } = review;
  const stage = isMissing(amount) ? t(`missing.${amount.missing}`) : t('overview.basis.stage', { stage: t(`amountStage.${amount.stage}`), month: formatDate(amount.on, 'month', language) });
  const basis = review.basis === 'LIVE' ? `${stage} · ${t('overview.basis.live', { date: formatDate(review.asOn, 'prose', language) })}` : stage;
  return t('overview.eyebrow', { core: review.coreCount, support: review.supportCount, basis });
}

function VerdictWords({ review }: { readonly review: Review }): ReactNode {
  const { t, language } = useWords();
  const { verdict, weighted } = review.figures;
  const { physical, planned, spi } = weighted;
  const limit = (basisPoints: number): string => formatDecimal(BigInt(basisPoints), BASIS_POINTS, 2);
  return (
    <div className="verdict-words">
      <p>
        <StatusMark status={verdict.status} language={language} size="verdict" />
      </p>
      <p>
        {isMissing(physical) || isMissing(planned) || isMissing(spi) ? (
          wordVerdict(verdict.decidedBy, language)
        ) : (
          <Emphasis text={t('overview.verdict.spi', { spi: formatIndex(spi, 3), done: formatShareBare(physical, 2), planned: formatShareBare(planned, 2) })} />
        )}
        <br />
        {t('overview.verdict.rule', { red: limit(review.rules.redBelowSpi), amber: limit(review.rules.amberBelowSpi) })} {t('overview.verdict.rules', { version: review.rules.version })}
      </p>
    </div>
  );
}

function VerdictActions({ review }: { readonly review: Review }): ReactNode {
  const { t, language } = useWords();
  const { scheme, fortnight } = usePlace();
  return (
    <p className="actions">
      {review.basis === 'FROZEN' ? (
        <a className={buttonClass('primary')} href={addressOf(reportRoutes.file, { params: { schemeCode: scheme, fortnightId: review.fortnight.id, language } })} download>
          {t('overview.report')}
        </a>
      ) : (
        <Link className={buttonClass()} to={paths.reports(scheme, fortnight)}>
          {t('nav.reports')}
        </Link>
      )}
      <Link className={buttonClass()} to={paths.wall(scheme, fortnight)}>
        {t('overview.wall')}
      </Link>
    </p>
  );
}
