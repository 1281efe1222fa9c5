import { fortnightRoutes } from '@pakhwada/contracts/fortnights';
import { checkReminder } from '@pakhwada/domain/workflow';
import { Button } from '@pakhwada/ui/button';
import type { ReactElement } from 'react';
import { Refused } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { useChange } from '../shell/use-change.ts';
import { useWords } from '../shell/words.tsx';
import type { DeskActionProps } from './desk-action-props.ts';
import { tallyOf } from './sheet-tally.ts';

/** A mail to every office that has something missing, each once a day; says how many it goes to. */
export function RemindOffices({ fortnight, sheets, now, charge, onDone }: DeskActionProps): ReactElement | null {
  const { t } = useWords();
  const { scheme } = usePlace();
  const remind = useChange(fortnightRoutes.remind);
  const { silentOffices } = tallyOf(sheets);
  if (silentOffices === 0 || checkReminder({ charge, fortnight, now }).length > 0) return null;
  const send = async (): Promise<void> => {
    const { reminded, remindedBefore, withoutAddress } = await remind.mutateAsync({ params: { schemeCode: scheme, fortnightId: fortnight.id } });
    onDone(t('fortnights.reminded', { reminded, before: remindedBefore, without: withoutAddress }));
  };
  return (
    <>
      {remind.error && <Refused error={remind.error} />}
      <Button disabled={remind.isPending} onClick={() => void send().catch(() => undefined)}>
        {t('fortnights.remind', { count: silentOffices })}
      </Button>
      <p className="small muted">{t('fortnights.remindNote')}</p>
    </>
  );
}
