import type { FortnightSummary } from '@pakhwada/contracts/fortnights';
import { formatFortnight } from '@pakhwada/language/format';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { LIVE } from '../paths.ts';
import { isFrozen, useFinancialYears, useFortnights, useFortnightsOfYear } from './fortnights.ts';
import { useAddressIn } from './use-address-in.ts';
import { useWords } from './words.tsx';

const MONTHS = ['04', '05', '06', '07', '08', '09', '10', '11', '12', '01', '02', '03'] as const;

/** A financial year as 24 squares, in pairs under their month: frozen, chosen, open, coming. */
export function FortnightYear({ financialYear, onChoose }: { readonly financialYear: string; readonly onChoose?: () => void }): ReactNode {
  const { t } = useWords();
  const fortnights = useFortnightsOfYear(financialYear);
  return (
    <ol className="year" aria-label={t('strip.label', { year: financialYear })}>
      {MONTHS.map((month, at) => (
        <li key={month}>
          <span>
            {[2 * at + 1, 2 * at + 2].map((number) => {
              const id = `${financialYear}-FN${String(number).padStart(2, '0')}`;
              return <Square key={id} id={id} number={number} summary={fortnights.find((one) => one.id === id)} {...(onChoose ? { onChoose } : {})} />;
            })}
          </span>
          {t(`month.short.${month}`)}
        </li>
      ))}
    </ol>
  );
}

interface SquareProps {
  readonly id: string;
  readonly number: number;
  readonly summary: FortnightSummary | undefined;
  readonly onChoose?: () => void;
}

function Square({ id, number, summary, onChoose }: SquareProps): ReactNode {
  const { t, language } = useWords();
  const { chosen, open } = useFortnights();
  const first = useFinancialYears().at(-1)?.firstFortnightId ?? '';
  const addressIn = useAddressIn();
  const fortnight = formatFortnight(id, 'full', language);
  if (!summary || summary.state === 'UPCOMING') {
    return (
      <span className="square square-coming" title={t(id < first ? 'strip.square.none' : 'strip.square.coming', { fortnight })}>
        {number}
      </span>
    );
  }
  const isOpen = !isFrozen(summary);
  return (
    <Link
      className={isOpen ? 'square square-open' : 'square'}
      to={addressIn(id === open?.id ? LIVE : id)}
      aria-current={id === chosen?.id ? 'true' : undefined}
      aria-label={t(isOpen ? 'strip.square.open' : 'strip.square.frozen', { fortnight })}
      {...(onChoose ? { onClick: onChoose } : {})}
    >
      {number}
    </Link>
  );
}
