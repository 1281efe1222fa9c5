import type { PartnerState } from '@pakhwada/domain/partners';
import type { StatusCode } from '@pakhwada/domain/review';
import { StatusShape, toneOf } from '@pakhwada/ui/status';
import type { ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';

const SHAPES: Record<PartnerState, StatusCode> = { INVITED: 'GREY', EVALUATED: 'GREY', SHORTLISTED: 'GREY', NOT_CHOSEN: 'GREY', ENGAGED: 'GREEN', ON_WATCH: 'AMBER', EXITED: 'RED', CLOSED: 'BLUE' };

/** Shape, word and colour of how a partner or a candidate stands; one engaged by the plan without a record says so. */
export function StandingMark({ state }: { readonly state: PartnerState | null }): ReactElement {
  const { t } = useWords();
  if (state === null) return <span className="muted">{t('partnersPages.noRecord')}</span>;
  return (
    <span className={`status ${toneOf(SHAPES[state])}`}>
      <StatusShape status={SHAPES[state]} />
      {t(`partnersPages.state.${state}`)}
    </span>
  );
}
