import { formatClock, inIndia } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { Notice } from '@pakhwada/ui/notice';
import type { ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';

/** The session ended while the sheet was open: what was typed is safe; the frame asks for the password and the sheet goes on by itself. */
export function SessionOverNotice({ rows, onForget }: { readonly rows: number; readonly onForget: () => void }): ReactElement {
  const { t } = useWords();
  return (
    <Notice tone="stale" title={t('fortnights.sessionOverTitle')} actions={<Button onClick={onForget}>{t('fortnights.deleteFromDevice')}</Button>}>
      <p>{t('fortnights.sessionOverText', { rows })}</p>
    </Notice>
  );
}

interface FoundNoticeProps {
  readonly at: string;
  readonly rows: number;
  readonly onTake: () => void;
  readonly onForget: () => void;
}

/** A copy on the device that the server does not hold: offered, never taken in silence when the server moved on meanwhile. */
export function FoundNotice({ at, rows, onTake, onForget }: FoundNoticeProps): ReactElement {
  const { language, t } = useWords();
  return (
    <Notice
      tone="stale"
      title={t('fortnights.foundTitle', { rows })}
      actions={
        <>
          <Button kind="primary" onClick={onTake}>
            {t('fortnights.takeFound')}
          </Button>
          <Button onClick={onForget}>{t('fortnights.deleteFromDevice')}</Button>
        </>
      }
    >
      <p>{t('fortnights.foundText', { at: formatClock(inIndia(at).clock, language) })}</p>
    </Notice>
  );
}

/** The server does not answer although the device is online; a device without network is told by the frame. */
export function OfflineStrip({ since, rows }: { readonly since: string; readonly rows: number }): ReactElement | null {
  const { language, t } = useWords();
  if (!navigator.onLine) return null;
  return (
    <Notice tone="offline" title={t('fortnights.offlineSince', { clock: formatClock(inIndia(since).clock, language) })}>
      <p>{t('fortnights.offlineText', { rows })}</p>
    </Notice>
  );
}
