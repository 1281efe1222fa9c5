import { isMissing } from '@pakhwada/domain/ratio';
import type { ComponentReview } from '@pakhwada/domain/review';
import { formatShare } from '@pakhwada/language/format';
import { percentOf } from '@pakhwada/ui/bars';
import { StatusShape, toneOf } from '@pakhwada/ui/status';
import type { ReactNode } from 'react';

const ROOM_FOR_CODE = 4.5;
const ROOM_FOR_SHAPE = 2.5;
const ROOM_FOR_SHARE = 12;

/** Width = share of the money: a count of colours would hide it. Decoration for readers of the table under it. */
export function MoneyStrip({ components }: { readonly components: readonly ComponentReview[] }): ReactNode {
  return (
    <ul className="money-strip" aria-hidden="true">
      {components.map(({ code, amountShare, verdict }) => {
        const width = percentOf(amountShare) ?? 0;
        return (
          <li key={code} className={toneOf(verdict.status)} style={{ width: `${width}%` }}>
            {width >= ROOM_FOR_SHAPE && <StatusShape status={verdict.status} />}
            {width >= ROOM_FOR_CODE && <b>{code}</b>}
            {width >= ROOM_FOR_SHARE && !isMissing(amountShare) && <small>{formatShare(amountShare, 2)}</small>}
          </li>
        );
      })}
    </ul>
  );
}
