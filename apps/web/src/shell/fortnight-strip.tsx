import { formatFortnight, formatPeriod } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { lazy, Suspense, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { LIVE } from '../paths.ts';
import { FortnightSeal } from './fortnight-seal.tsx';
import { FortnightYear } from './fortnight-year.tsx';
import { useFortnights } from './fortnights.ts';
import { useAddressIn } from './use-address-in.ts';
import { useWords } from './words.tsx';

const Sheet = lazy(async () => ({ default: (await import('@pakhwada/ui/sheet')).Sheet }));

/** Where in time the page stands: a step back and forth, the year as 24 squares, and the seal. */
export function FortnightStrip(): ReactNode {
  const { t, language } = useWords();
  const { all, chosen, open } = useFortnights();
  const addressIn = useAddressIn();
  const navigate = useNavigate();
  const [isYearOpen, setYearOpen] = useState(false);
  if (!chosen) return <div className="strip" />;

  const reachable = all.filter(({ state }) => state !== 'UPCOMING');
  const at = reachable.findIndex(({ id }) => id === chosen.id);
  const move = (step: number): void => {
    const target = reachable[at + step];
    if (target) void navigate(addressIn(target.id === open?.id ? LIVE : target.id));
  };
  const onArrow = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') move(-1);
    else if (event.key === 'ArrowRight') move(1);
    else return;
    event.preventDefault();
  };
  return (
    <div className="strip">
      <div className="bar strip-bar" onKeyDown={onArrow}>
        <Button className="strip-step" aria-label={t('strip.earlier')} disabled={at <= 0} onClick={() => move(-1)}>
          ‹
        </Button>
        <p className="strip-now">
          <button type="button" className="strip-name" aria-haspopup="dialog" onClick={() => setYearOpen(true)}>
            {formatFortnight(chosen.id, 'full', language)}
          </button>
          <span>{t('strip.period', { period: formatPeriod(chosen.startsOn, chosen.endsOn, language), days: chosen.lengthDays })}</span>
        </p>
        <Button className="strip-step" aria-label={t('strip.later')} disabled={at < 0 || at >= reachable.length - 1} onClick={() => move(1)}>
          ›
        </Button>
        <FortnightYear financialYear={chosen.financialYear} />
        <span className="push" />
        <FortnightSeal fortnight={chosen} />
      </div>
      {isYearOpen && (
        <Suspense fallback={null}>
          <Sheet title={t('strip.chooseYear')} closeWord={t('frame.close')} isOpen onClose={() => setYearOpen(false)}>
            {[...new Set(all.map(({ financialYear }) => financialYear))].reverse().map((year) => (
              <div key={year} className="sheet-year">
                <h3>{year}</h3>
                <FortnightYear financialYear={year} onChoose={() => setYearOpen(false)} />
              </div>
            ))}
          </Sheet>
        </Suspense>
      )}
    </div>
  );
}
