import { formatClock, inIndia } from '@pakhwada/language/format';
import { Notice } from '@pakhwada/ui/notice';
import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from './words.tsx';

/** Says since when there is no network. Device time is right here: it is the reader's own line that broke. */
export function OfflineStrip(): ReactNode {
  const { t, language } = useWords();
  const [since, setSince] = useState<string | null>(null);
  useEffect(() => {
    const onLost = (): void => setSince(new Date().toISOString());
    const onBack = (): void => setSince(null);
    if (!navigator.onLine) onLost();
    addEventListener('offline', onLost);
    addEventListener('online', onBack);
    return () => {
      removeEventListener('offline', onLost);
      removeEventListener('online', onBack);
    };
  }, []);
  if (!since) return null;
  return (
    <Notice tone="offline" title={t('state.offline', { since: formatClock(inIndia(since).clock, language) })}>
      <p>{t('state.offline.what')}</p>
    </Notice>
  );
}
