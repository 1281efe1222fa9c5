import { progressRoutes, type Correction } from '@pakhwada/contracts/progress';
import { formatCount, formatFortnight, formatInstant } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { Block } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { Refused } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { useChange } from '../shell/use-change.ts';
import { useRead } from '../shell/use-read.ts';
import { Typed } from '../shell/typed.tsx';
import { useWords } from '../shell/words.tsx';

/** Corrections of frozen figures counted in this fortnight; another person than the proposer approves them. */
export function Corrections({ fortnightId }: { readonly fortnightId: string }): ReactElement | null {
  const { t } = useWords();
  const { scheme } = usePlace();
  const read = useRead(progressRoutes.corrections, { schemeCode: scheme, fortnightId });
  if (!read.data || read.data.length === 0) return null;
  return (
    <Block title={t('fortnights.corrections', { count: read.data.length })} aside={t('fortnights.correctionsNote')}>
      <ul className="row-list">
        {read.data.map((correction) => (
          <CorrectionLine key={correction.correctionId} correction={correction} />
        ))}
      </ul>
    </Block>
  );
}

function CorrectionLine({ correction }: { readonly correction: Correction }): ReactElement {
  const { language, t, name } = useWords();
  const { scheme } = usePlace();
  const approve = useChange(progressRoutes.approveCorrection);
  return (
    <li className="work-line">
      <div>
        <b>{t('fortnights.correctionLine', { code: correction.indicatorCode, fortnight: formatFortnight(correction.correctsFortnight, 'full', language), old: formatCount(correction.oldValue), new: formatCount(correction.newValue), delta: formatCount(correction.delta, 'CHANGE') })}</b>
        <p>
          <Typed text={correction.reason} />
        </p>
        <p className="muted small">
          {t('fortnights.proposedBy', { who: name(correction.proposedBy), at: formatInstant(correction.at, language) })}
          {correction.approvedBy && ` · ${t('fortnights.approvedBy', { who: name(correction.approvedBy) })}`}
        </p>
        {approve.error && <Refused error={approve.error} />}
      </div>
      {correction.state === 'PROPOSED' && correction.canApprove && (
        <Button disabled={approve.isPending} onClick={() => approve.mutate({ params: { schemeCode: scheme, fortnightId: correction.fortnightId, correctionId: correction.correctionId } })}>
          {t('fortnights.approveCorrection')}
        </Button>
      )}
    </li>
  );
}
