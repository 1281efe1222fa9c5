import { nextFortnightId, previousFortnightId } from '@pakhwada/domain/calendar';
import { formatFortnight, formatPeriod } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { lazy, Suspense, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { LIVE } from '../paths.ts';
import { FortnightSeal } from './fortnight-seal.tsx';
import { FortnightYear } from './fortnight-year.tsx';
import { useFinancialYears, useFortnights } from './fortnights.ts';
import { useAddressIn } from './use-address-in.ts';
import { useWords } from './words.tsx';

const Sheet = lazy(async () => ({ default: (await import('@pakhwada/ui/sheet')).Sheet }));
const YearChoice = lazy(async () => ({ default: (await import('./year-choice.tsx')).YearChoice }));

/** Where in time the page stands: a step back and forth, the year as 24 squares, and the seal. */
export function FortnightStrip(): ReactNode {
  const { t, language } = useWords();
  const { all, chosen, open } = useFortnights();
  const years = useFinancialYears();
  const addressIn = useAddressIn();
  const navigate = useNavigate();
  const [isYearOpen, setYearOpen] = useState(false);
  if (!chosen || !open) return <div className="strip" />;

  const first = years.at(-1)?.firstFortnightId ?? all[0]?.id ?? chosen.id;
  const earlier = chosen.id > first ? previousFortnightId(chosen.id) : null;
  const later = chosen.id < open.id ? nextFortnightId(chosen.id) : null;
  const move = (target: string | null): void => {
    if (target) void navigate(addressIn(target === open.id ? LIVE : target));
  };
  const onArrow = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') move(earlier);
    else if (event.key === 'ArrowRight') move(later);
    else return;
    event.preventDefault();
  };
  return (
    <div className="strip">
      <div className="bar strip-bar" onKeyDown={onArrow}>
        <Button className="strip-step" aria-label={t('strip.earlier')} disabled={earlier === null} onClick={() => move(earlier)}>
          ‹
        </Button>
        <p className="strip-now">
          <button type="button" className="strip-name" aria-haspopup="dialog" onClick={() => setYearOpen(true)}>
            {formatFortnight(chosen.id, 'full', language)}
          </button>
          <span>{t('strip.period', { period: formatPeriod(chosen.startsOn, chosen.endsOn, language), days: chosen.lengthDays })}</span>
        </p>
        <Button className="strip-step" aria-label={t('strip.later')} disabled={later === null} onClick={() => move(later)}>
          ›
        </Button>
        <FortnightYear financialYear={chosen.financialYear} />
        <span className="push" />
        <FortnightSeal fortnight={chosen} />
      </div>
      {isYearOpen && (
        <Suspense fallback={null}>
          <Sheet title={t('strip.chooseYear')} closeWord={t('frame.close')} isOpen onClose={() => setYearOpen(false)}>
            <YearChoice shown={chosen.financialYear} onChoose={() => setYearOpen(false)} />
          </Sheet>
        </Suspense>
      )}
    </div>
  );
}
