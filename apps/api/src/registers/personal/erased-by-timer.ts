import type { RegisterRecordPage } from '@pakhwada/contracts/registers';
import { translate } from '@pakhwada/language/translate';
import type { PersonalStanding } from './personal-detail.repository.ts';

type History = RegisterRecordPage['history'];

/** The history of a record, newest first, with the night in which the timer erased its sealed fields: nobody's deed, so the record itself has no version of it. */
export function withErasureByTimer(history: History, sealed: PersonalStanding | undefined): History {
  if (!sealed || sealed.erasedAt === null || sealed.erasedBy !== null) return history;
  const { erasedAt } = sealed;
  const before = history.findIndex(({ at }) => at <= erasedAt);
  const at = before === -1 ? history.length : before;
  const timer = { en: translate('en', 'personal.timer'), hi: translate('hi', 'personal.timer') };
  const standing = history[at] ?? history.at(-1);
  const night: History[number] = { version: standing?.version ?? 1, at: erasedAt, by: timer, office: timer, from: 'ERASURE', changed: [], values: standing?.values ?? {} };
  return [...history.slice(0, at), night, ...history.slice(at)];
}
