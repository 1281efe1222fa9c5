import { financialYearEnd } from '@pakhwada/domain/calendar';
import { isMissing } from '@pakhwada/domain/ratio';
import type { LapseFigures, Review } from '@pakhwada/domain/review';
import { formatDate, formatRupeeUnit } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';
import { CapMeters } from './cap-meters.tsx';
import { LapseSum } from './lapse-sum.tsx';
import type { FlowWord } from './money-words.ts';
import { PaceFigures } from './pace-figures.tsx';

interface LapseBlockProps {
  readonly review: Pick<Review, 'asOn'>;
  readonly lapse: LapseFigures;
  readonly path: string; // "funds.lapse", "components.C2.funds.lapse"
  readonly name: string;
  readonly flow: FlowWord;
}

/** What will lapse on 31 March: the sum, the caps of the year's end, and the pace it would take. */
export function LapseBlock({ review, lapse, path, name, flow }: LapseBlockProps): ReactElement {
  const { t, language, unit } = useWords();
  return (
    <Block title={useLapseTitle(lapse, review.asOn)} aside={t('money.inUnit', { unit: formatRupeeUnit(unit, language) })}>
      {(titleId) => (
        <div className="lapse">
          <div>
            <LapseSum lapse={lapse} path={path} name={name} flow={flow} labelledBy={titleId} />
            <p className="note">{t('money.lapse.atMost')}</p>
          </div>
          <div>
            <h3>{t('money.cap.title')}</h3>
            <CapMeters lapse={lapse} path={path} />
            <PaceFigures lapse={lapse} path={path} />
          </div>
        </div>
      )}
    </Block>
  );
}

function useLapseTitle({ projectedLapsePaise }: LapseFigures, asOn: string): string {
  const { t, language, money } = useWords();
  const on = formatDate(financialYearEnd(asOn), 'long', language);
  if (isMissing(projectedLapsePaise)) return t('money.lapse.titleUnknown', { on });
  return projectedLapsePaise === 0 ? t('money.lapse.titleNone', { on }) : t('money.lapse.title', { lapse: money(projectedLapsePaise), on });
}
