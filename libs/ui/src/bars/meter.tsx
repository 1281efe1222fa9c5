import type { Known, Ratio } from '@pakhwada/domain/ratio';
import type { ReactNode } from 'react';
import { percentOf } from './percent.ts';

/** A 6 px bar under a tile's figure, with an optional mark for the plan. Decoration: the line under it says the same in figures. */
export function Meter({ share, mark, tone = 'work' }: { readonly share: Known<Ratio>; readonly mark?: Known<Ratio>; readonly tone?: 'work' | 'money' | 'time' }): ReactNode {
  const filled = percentOf(share);
  const marked = mark ? percentOf(mark) : null;
  return (
    <div className="meter" aria-hidden="true">
      {filled !== null && <span className={`meter-fill meter-${tone}`} style={{ width: `${filled}%` }} />}
      {marked !== null && <span className="meter-mark" style={{ insetInlineStart: `${marked}%` }} />}
    </div>
  );
}
