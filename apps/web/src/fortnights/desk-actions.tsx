import { can } from '@pakhwada/domain/rights';
import { isFrozen } from '@pakhwada/domain/workflow';
import type { ReactElement } from 'react';
import type { DeskActionProps } from './desk-action-props.ts';
import { ExtendFreeze } from './extend-freeze.tsx';
import { FreezeNow } from './freeze-now.tsx';
import { RemindOffices } from './remind-offices.tsx';

/** What the desk that runs a fortnight may do with it as a whole: remind, put off the freeze, freeze early. Nothing for everybody else. */
export function DeskActions(props: DeskActionProps): ReactElement | null {
  const { fortnight, charge } = props;
  const may = (['REMIND', 'EXTEND', 'FREEZE_EARLY'] as const).filter((action) => can(charge, action));
  if (may.length === 0 || fortnight.state === 'UPCOMING' || isFrozen(fortnight.state)) return null;
  return (
    <div className="desk-actions">
      {may.includes('REMIND') && <RemindOffices {...props} />}
      {may.includes('EXTEND') && <ExtendFreeze {...props} />}
      {may.includes('FREEZE_EARLY') && <FreezeNow {...props} />}
    </div>
  );
}
