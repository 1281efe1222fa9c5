import { inIndia } from '@pakhwada/language/format';
import type { ReactElement } from 'react';
import { Link, useLocation } from 'react-router';
import { useWords } from '../shell/words.tsx';

/** The session ended while the sheet was open: what was typed is safe, and how to go on. */
export function SessionOverNotice({ rows, onForget }: { readonly rows: number; readonly onForget: () => void }): ReactElement {
  const { t } = useWords();
  const { pathname, search } = useLocation();
  return (
    <section className="block notice amber" role="alert" aria-labelledby="session-over">
      <h2 id="session-over">{t('fortnights.sessionOverTitle')}</h2>
      <p>{t('fortnights.sessionOverText', { rows })}</p>
      <p className="actions">
        <Link className="button button-primary" to={`/sign-in?next=${encodeURIComponent(pathname + search)}`}>
          {t('fortnights.continueWhereIWas')}
        </Link>
        <button type="button" className="button" onClick={onForget}>
          {t('fortnights.deleteFromDevice')}
        </button>
      </p>
    </section>
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
  const { t } = useWords();
  return (
    <section className="block notice blue" role="status" aria-labelledby="found">
      <h2 id="found">{t('fortnights.foundTitle', { rows })}</h2>
      <p>{t('fortnights.foundText', { at: inIndia(at).clock })}</p>
      <p className="actions">
        <button type="button" className="button button-primary" onClick={onTake}>
          {t('fortnights.takeFound')}
        </button>
        <button type="button" className="button" onClick={onForget}>
          {t('fortnights.deleteFromDevice')}
        </button>
      </p>
    </section>
  );
}

export function OfflineStrip({ since, rows }: { readonly since: string; readonly rows: number }): ReactElement {
  const { t } = useWords();
  return (
    <p className="notice strip amber" role="status">
      <b>{t('fortnights.offlineSince', { clock: inIndia(since).clock })}</b> {t('fortnights.offlineText', { rows })}
    </p>
  );
}
