import { reviewRoutes } from '@pakhwada/contracts/reviews';
import { checkEarlyFreeze } from '@pakhwada/domain/workflow';
import { formatFortnight, formatInstant } from '@pakhwada/language/format';
import { wordBreach } from '@pakhwada/language/sentence';
import { Button } from '@pakhwada/ui/button';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import { Refused } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { useChange } from '../shell/use-change.ts';
import { useWords } from '../shell/words.tsx';
import type { DeskActionProps } from './desk-action-props.ts';
import { submissionOf, tallyOf } from './sheet-tally.ts';

const Sheet = lazy(async () => ({ default: (await import('@pakhwada/ui/sheet')).Sheet }));

/** Freezes before the due time. Says beforehand what will be counted and that there is no way back; where it cannot be done yet, says why. */
export function FreezeNow({ fortnight, sheets, now, charge, onDone }: DeskActionProps): ReactElement {
  const { language, t } = useWords();
  const { scheme } = usePlace();
  const freeze = useChange(reviewRoutes.freeze);
  const [isAsking, setAsking] = useState(false);
  const name = formatFortnight(fortnight.id, 'full', language);
  const { all, approved, received, missing } = tallyOf(sheets);
  const obstacles = checkEarlyFreeze({ charge, fortnight, now, sheets: sheets.map((sheet) => ({ state: submissionOf(sheet) })), earlierUnfrozen: null });
  if (now <= fortnight.cutOffAt) return <p className="small muted">{t('fortnights.freezeLater', { at: formatInstant(fortnight.cutOffAt, language) })}</p>;
  const send = async (): Promise<void> => {
    await freeze.mutateAsync({ params: { schemeCode: scheme, fortnightId: fortnight.id } });
    setAsking(false);
    onDone(t('fortnights.frozenNow', { fortnight: name }));
  };
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setAsking(true)}>
        {t('fortnights.freezeNow')}
      </Button>
      {isAsking && (
        <Suspense fallback={null}>
          <Sheet title={t('fortnights.freezeTitle', { fortnight: name })} closeWord={t('frame.close')} isOpen onClose={() => setAsking(false)}>
            <dl className="tally">
              <dt>{t('fortnights.tally.approved')}</dt>
              <dd>{t('fortnights.rowsOf', { filled: approved, all })}</dd>
              <dt>{t('fortnights.tally.received')}</dt>
              <dd>{received}</dd>
              <dt>{t('fortnights.tally.missing')}</dt>
              <dd>{missing}</dd>
            </dl>
            <p>{t('fortnights.freezeMeans')}</p>
            <p>
              <b>{t('fortnights.freezeForGood')}</b> {t('fortnights.freezesAt', { at: formatInstant(fortnight.freezesAt, language) })}.
            </p>
            {freeze.error && <Refused error={freeze.error} />}
            {obstacles.length > 0 ? (
              <ul className="obstacles">
                {obstacles.map((breach) => (
                  <li key={breach.code}>{wordBreach(breach, language)}</li>
                ))}
              </ul>
            ) : (
              <p className="actions">
                <Button kind="primary" disabled={freeze.isPending} onClick={() => void send().catch(() => undefined)}>
                  {t('fortnights.freezeConfirm', { fortnight: name })}
                </Button>
                <Button onClick={() => setAsking(false)}>{t('fortnights.notNow')}</Button>
              </p>
            )}
          </Sheet>
        </Suspense>
      )}
    </>
  );
}
