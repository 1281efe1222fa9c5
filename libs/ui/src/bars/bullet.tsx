import type { Known, Ratio } from '@pakhwada/domain/ratio';
import type { ReactNode } from 'react';
import { percentOf } from './percent.ts';

/** Work done against its plan, as a bar with a mark. Decoration: the figures stand beside it in the row. */
export function Bullet({ achieved, planned }: { readonly achieved: Known<Ratio>; readonly planned: Known<Ratio> }): ReactNode {
  const done = percentOf(achieved);
  const plan = percentOf(planned);
  return (
    <div className="bullet" aria-hidden="true">
      {done !== null && <span className="bullet-fill" style={{ width: `${done}%` }} />}
      {plan !== null && <span className="bullet-mark" style={{ insetInlineStart: `${plan}%` }} />}
    </div>
  );
}
