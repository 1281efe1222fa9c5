import type { FortnightSummary, SheetSummary } from '@pakhwada/contracts/fortnights';
import { formatFortnight, formatInstant } from '@pakhwada/language/format';
import { hasMessage, type MessageKey } from '@pakhwada/language/translate';
import { Notice } from '@pakhwada/ui/notice';
import type { ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';

interface LockedNoticeProps {
  readonly because: string | null;
  readonly state: SheetSummary['state'];
  readonly fortnight: FortnightSummary;
}

/** A sheet that cannot be written: which lock it is, and what to do instead. */
export function LockedNotice({ because, state, fortnight }: LockedNoticeProps): ReactElement {
  const { language, t } = useWords();
  const key = `fortnights.locked.${because ?? 'NOT_YOURS'}` as MessageKey;
  return (
    <Notice tone="locked" title={hasMessage(language, key) ? t(key, { fortnight: formatFortnight(fortnight.id, 'full', language), at: formatInstant(fortnight.cutOffAt, language), until: formatInstant(fortnight.resubmitUntil, language) }) : t('fortnights.locked.NOT_YOURS')}>
      <p>{t(`sheetState.${state}`)}</p>
    </Notice>
  );
}
