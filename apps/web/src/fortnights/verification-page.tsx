import { fortnightRoutes } from '@pakhwada/contracts/fortnights';
import type { ReactElement } from 'react';
import { useNow } from '../sheets/use-now.ts';
import { useFortnights } from '../shell/fortnights.ts';
import { PageState } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { useMe } from '../shell/session.tsx';
import { useRead } from '../shell/use-read.ts';
import { useTitle } from '../shell/use-title.ts';
import { useWords } from '../shell/words.tsx';
import { Verification } from './verification.tsx';

/** The desk that verifies and approves one fortnight. */
export function VerificationPage(): ReactElement {
  const { t, name } = useWords();
  const { scheme } = usePlace();
  const { chosen } = useFortnights();
  const me = useMe();
  const now = useNow();
  const read = useRead(fortnightRoutes.sheets, { schemeCode: scheme, fortnightId: chosen?.id ?? '' }, { isEnabled: chosen !== undefined });
  useTitle(t('fortnights.verification'));
  return <PageState read={read}>{(sheets) => chosen && now !== null && <Verification fortnight={chosen} sheets={sheets} now={now} charge={`${name(me.designation)}, ${name(me.officeName)}`} me={me} />}</PageState>;
}
