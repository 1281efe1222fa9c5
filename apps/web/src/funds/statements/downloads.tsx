import { statementRoutes } from '@pakhwada/contracts/funds';
import { reportRoutes } from '@pakhwada/contracts/reports';
import type { Review } from '@pakhwada/domain/review';
import { buttonClass } from '@pakhwada/ui/button';
import type { ReactElement } from 'react';
import { addressOf } from '../../shell/api-client.ts';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../shell/words.tsx';

/** The same statements to take away: a workbook, two tables, and of a frozen fortnight the report they are printed in. */
export function Downloads({ review }: { readonly review: Review }): ReactElement {
  const { t, language } = useWords();
  const { scheme } = usePlace();
  const params = { schemeCode: scheme, fortnightId: review.fortnight.id };
  const files = [
    ['money.download.xlsx', addressOf(statementRoutes.workbook, { params, query: { language } })],
    ['money.download.one', addressOf(statementRoutes.csv, { params, query: { language, statement: 'one' } })],
    ['money.download.two', addressOf(statementRoutes.csv, { params, query: { language, statement: 'two' } })],
    ...(review.basis === 'FROZEN' ? ([['money.download.pdf', addressOf(reportRoutes.file, { params: { ...params, language } })]] as const) : []),
  ] as const;
  return (
    <p className="actions money-downloads" role="group" aria-label={t('money.downloads')}>
      {files.map(([key, href]) => (
        <a key={key} className={buttonClass('plain', true)} href={href} download>
          {t(key)}
        </a>
      ))}
    </p>
  );
}
