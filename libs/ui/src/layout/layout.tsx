import { useId, type CSSProperties, type ReactNode } from 'react';

/** The 12-column grid of a page. */
export function Columns({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="columns">{children}</div>;
}

/** A part of the grid without an edge. */
export function Span({ span, className, children }: { readonly span: number; readonly className?: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className={className} style={{ '--span': span } as CSSProperties}>
      {children}
    </div>
  );
}

export interface BlockProps {
  readonly span?: number;
  /** A sentence with the figure in it, not a topic. */
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode | ((titleId: string) => ReactNode);
}

/** An edged block with its heading; children as a function receive the heading's id, to name a table by it. */
export function Block({ span = 12, title, aside, className, children }: BlockProps): ReactNode {
  const titleId = useId();
  return (
    <section className={['block', className].filter(Boolean).join(' ')} style={{ '--span': span } as CSSProperties} aria-labelledby={titleId}>
      <div className="block-head">
        <h2 id={titleId}>{title}</h2>
        {aside && <div>{aside}</div>}
      </div>
      {typeof children === 'function' ? children(titleId) : children}
    </section>
  );
}

export interface PageHeadProps {
  readonly eyebrow?: ReactNode;
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}

/** The page speaks first: one h1, a computed sentence. */
export function PageHead({ eyebrow, title, lead, children }: PageHeadProps): ReactNode {
  return (
    <div className="page-head">
      {eyebrow && <p className="eyebrow">{eyebrow}</p>}
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </div>
  );
}
