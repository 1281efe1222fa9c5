import type { ReactNode } from 'react';
import { LockShape, OfflineShape, RefusedShape, StatusShape } from '../status/shapes.tsx';

export type NoticeTone = 'refused' | 'empty' | 'stale' | 'offline' | 'done' | 'locked' | 'plain';

const SHAPES: Record<NoticeTone, ReactNode> = {
  refused: <RefusedShape />,
  empty: null,
  stale: <StatusShape status="AMBER" />,
  offline: <OfflineShape />,
  done: <StatusShape status="GREEN" />,
  locked: <LockShape />,
  plain: null,
};

export interface NoticeProps {
  readonly tone: NoticeTone;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Who can help, and the reference to name to them. */
  readonly help?: ReactNode;
}

/** What happened, why, what to do now, and who can help. A refusal is announced; the rest waits to be read. */
export function Notice({ tone, title, children, actions, help }: NoticeProps): ReactNode {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'refused' ? 'alert' : tone === 'done' || tone === 'offline' ? 'status' : undefined}>
      <p className="notice-title">
        {SHAPES[tone]}
        <span>{title}</span>
      </p>
      {children}
      {actions && <div className="actions">{actions}</div>}
      {help && <p className="small muted">{help}</p>}
    </div>
  );
}
