import { formatInstant } from '@pakhwada/language/format';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { FURNITURE_PAGES, paths } from '../paths.ts';
import { useAbout } from './about.ts';
import { useFortnights } from './fortnights.ts';
import { useReview } from './use-review.ts';
import { useWords } from './words.tsx';

/** What every government site carries, and which rules and plan the figures follow. */
export function Footer(): ReactNode {
  const { t, language } = useWords();
  const review = useReview().data;
  const about = useAbout();
  const { chosen } = useFortnights();
  const updatedAt = (review?.basis === 'FROZEN' ? chosen?.frozenAt : null) ?? about?.now;
  return (
    <footer className="footer">
      <div className="bar footer-bar">
        <nav aria-label={t('furniture.label')}>
          {FURNITURE_PAGES.map((page) => (
            <Link key={page} to={paths.page(page)}>
              {t(`furniture.${page}`)}
            </Link>
          ))}
        </nav>
        <span className="push" />
        <p>
          {[
            updatedAt && t('frame.updated', { at: formatInstant(updatedAt, language) }),
            review && t('frame.versions', { rules: review.ruleSetVersion, plan: review.planVersion }),
            review?.isIllustrative && t('frame.illustrative'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </footer>
  );
}
