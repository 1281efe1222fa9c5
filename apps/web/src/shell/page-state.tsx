import { Button } from '@pakhwada/ui/button';
import { Notice } from '@pakhwada/ui/notice';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { isRefusal, Unreachable } from './refusal.ts';
import { useWords } from './words.tsx';

const SLOW_AFTER_MS = 10_000;

/** Loading without spinner or shimmer: the frame keeps its size, and after ten seconds says that the line is slow. */
export function Loading({ height = 240 }: { readonly height?: number }): ReactNode {
  const { t } = useWords();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="loading" style={{ minHeight: height }} role="status">
      {isSlow ? t('state.slow') : t('state.loading')}
    </div>
  );
}

/** What the server refused, in words: every breach, who can help, and the reference to name. */
export function Refused({ error, title, actions }: { readonly error: Error; readonly title?: string; readonly actions?: ReactNode }): ReactNode {
  const { t } = useWords();
  if (!isRefusal(error)) {
    return (
      <Notice tone="offline" title={title ?? (error instanceof Unreachable ? t('state.unreachable') : t('state.failed'))} actions={actions}>
        <p>{error instanceof Unreachable ? t('state.unreachable.what') : t('state.failed.what')}</p>
      </Notice>
    );
  }
  const { problem } = error;
  const heading = title ?? (problem.title || t('state.failed'));
  const told = problem.breaches.filter(({ text }) => text !== heading).map((breach) => ({ key: JSON.stringify([breach.code, breach.row, breach.field]), text: breach.text }));
  const help = [problem.help, problem.requestId && t('state.reference', { reference: problem.requestId })].filter(Boolean).join(' · ');
  return (
    <Notice tone="refused" title={heading} actions={actions} help={help}>
      {told.length > 0 && (
        <ul>
          {told.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

export interface PageStateProps<Data> {
  readonly read: Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch'>;
  /** Says why there is nothing, what will fill it and who can do it; return null when there is something. */
  readonly empty?: (data: Data) => ReactNode;
  readonly height?: number;
  readonly children: (data: Data) => ReactNode;
}

/** One frame for every read: loading, refused, failed or offline, empty, ready. A failed refresh keeps what is known. */
export function PageState<Data>({ read, empty, height, children }: PageStateProps<Data>): ReactNode {
  const { t } = useWords();
  if (read.data !== undefined) {
    return (
      <>
        {read.error && <Refused error={read.error} actions={<Button onClick={() => void read.refetch()}>{t('state.tryAgain')}</Button>} />}
        {empty?.(read.data) ?? children(read.data)}
      </>
    );
  }
  if (read.error) return <Refused error={read.error} actions={<Button onClick={() => void read.refetch()}>{t('state.tryAgain')}</Button>} />;
  return <Loading {...(height === undefined ? {} : { height })} />;
}
