import type { StatusCode } from '@pakhwada/domain/review';
import type { ReactNode } from 'react';

const TONES: Record<StatusCode, string> = { RED: 'red', AMBER: 'amber', GREEN: 'green', GREY: 'grey', BLUE: 'blue' };

/** The colour class of a status, for a tint or a word beside its shape. */
export function toneOf(status: StatusCode): string {
  return `is-${TONES[status]}`;
}

const TICK = <path d="M4.3 8.3l2.6 2.6 4.9-5.4" fill="none" stroke="var(--surface)" strokeWidth="1.9" />;
const DRAWINGS: Record<StatusCode, ReactNode> = {
  GREEN: (
    <>
      <circle cx="8" cy="8" r="7.5" fill="currentColor" />
      {TICK}
    </>
  ),
  AMBER: (
    <>
      <path d="M8 1.2 15.4 14.6H.6z" fill="var(--amber-fill)" stroke="currentColor" strokeWidth="1.2" strokeLinejoin="round" />
      <path d="M8 5.6v4.6M8 11.6v1.7" stroke="#1a1300" strokeWidth="1.7" />
    </>
  ),
  RED: (
    <>
      <path d="M8 0l8 8-8 8-8-8z" fill="currentColor" />
      <path d="M5.4 5.4l5.2 5.2m0-5.2-5.2 5.2" stroke="var(--surface)" strokeWidth="1.8" />
    </>
  ),
  GREY: <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="3.2 1.9" />,
  BLUE: (
    <>
      <path d="M1 1h14v14H1z" fill="currentColor" />
      {TICK}
    </>
  ),
};

/** The shape of a status alone; the word must stand near it. */
export function StatusShape({ status, size = 'row' }: { readonly status: StatusCode; readonly size?: 'row' | 'verdict' }): ReactNode {
  return (
    <svg className={`shape ${size === 'verdict' ? 'shape-verdict' : ''} ${toneOf(status)}`} viewBox="0 0 16 16" aria-hidden="true">
      {DRAWINGS[status]}
    </svg>
  );
}

/** Refused in a form: an octagon, so that an error is never read as a status. */
export function RefusedShape(): ReactNode {
  return (
    <svg className="shape is-red" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M4.9.5h6.2l4.4 4.4v6.2l-4.4 4.4H4.9L.5 11.1V4.9z" fill="currentColor" />
      <path d="M8 3.6v5.2M8 10.6v1.8" stroke="var(--surface)" strokeWidth="1.8" />
    </svg>
  );
}

export function LockShape(): ReactNode {
  return (
    <svg className="shape is-blue" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M3 7h10v8H3zM5 7V4.6a3 3 0 0 1 6 0V7M8 10v2.4" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}

export function OfflineShape(): ReactNode {
  return (
    <svg className="shape is-amber" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M4 12h8a3 3 0 0 0 .4-6A4.5 4.5 0 0 0 4 5.6 3.2 3.2 0 0 0 4 12zM2 2l12 12" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}

/** The mark: a moon half dark, the paksha. */
export function MoonMark(): ReactNode {
  return (
    <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
      <circle cx="14" cy="14" r="12.5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M14 1.5a12.5 12.5 0 0 1 0 25z" fill="currentColor" />
    </svg>
  );
}
