import type { CSSProperties, ReactNode } from 'react';

/** One bordered strip of figures with hairlines between them; never separate cards. */
export function TileStrip({ label, count, children }: { readonly label: string; readonly count: number; readonly children: ReactNode }): ReactNode {
  return (
    <dl className="tiles" aria-label={label} style={{ '--tiles': count } as CSSProperties}>
      {children}
    </dl>
  );
}

export interface TileProps {
  readonly label: ReactNode;
  readonly value: ReactNode;
  readonly unit?: ReactNode;
  readonly meter?: ReactNode;
  readonly context?: ReactNode;
  readonly isBad?: boolean; // only when a rule says so
}

export function Tile({ label, value, unit, meter, context, isBad }: TileProps): ReactNode {
  return (
    <div className={isBad ? 'tile tile-bad' : 'tile'}>
      <dt>{label}</dt>
      <dd className="tile-value">
        {value} {unit && <small>{unit}</small>}
      </dd>
      <dd className="tile-context">
        {meter}
        {context}
      </dd>
    </div>
  );
}
