import { fortnightRoutes, type FortnightSummary } from '@pakhwada/contracts/fortnights';
import type { Me } from '@pakhwada/contracts/people';
import { can } from '@pakhwada/domain/rights';
import { PageHead } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import { Suspense, useState, type ComponentType, type ReactElement } from 'react';
import { Link } from 'react-router';
import { LIVE, paths } from '../paths.ts';
import { useNow } from '../sheets/use-now.ts';
import { useDueCount, waitingFortnightOf } from '../shell/due-sheets.ts';
import { useFortnights } from '../shell/fortnights.ts';
import { PageState } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { useMe } from '../shell/session.tsx';
import { useRead } from '../shell/use-read.ts';
import { useTitle } from '../shell/use-title.ts';
import { useWords } from '../shell/words.tsx';
import { FortnightWork } from './my-work.tsx';

/** What is due from the person: the fortnight that waits for its freeze first, then the open one, then what other rooms wait for from the office: action points, registers (`Dues`). */
export function MyWorkPage({ Dues }: { readonly Dues: readonly ComponentType[] }): ReactElement {
  const { t, name } = useWords();
  const me = useMe();
  const { scheme } = usePlace();
  const canCertify = can(me, 'CERTIFY') || can(me, 'DECIDE_CERTIFICATE');
  const due = useDueCount();
  const { all, open } = useFortnights();
  const waiting = waitingFortnightOf(all);
  const fortnights = [waiting, open].filter((fortnight, at, list): fortnight is FortnightSummary => fortnight !== undefined && list.findIndex((other) => other?.id === fortnight.id) === at);
  const [done, setDone] = useState<string | null>(null);
  const title = t('fortnights.workTitle', { count: due });
  useTitle(title);
  return (
    <>
      <PageHead eyebrow={`${name(me.designation)} · ${name(me.officeName)}`} title={title} />
      {done !== null && <Notice tone="done" title={done} />}
      {(can(me, 'IMPORT_EXPENDITURE') || canCertify) && (
        <p className="actions">
          {can(me, 'IMPORT_EXPENDITURE') && <Link to={paths.imports(scheme, LIVE)}>{t('imports.open')}</Link>}
          {canCertify && <Link to={paths.certificates(scheme, LIVE)}>{t('certificates.page')}</Link>}
        </p>
      )}
      <div className="work-page">
        {fortnights.map((fortnight) => (
          <WorkOf key={fortnight.id} fortnight={fortnight} me={me} onDone={setDone} />
        ))}
        {Dues.map((Part, at) => (
          <Suspense key={at} fallback={null}>
            <Part />
          </Suspense>
        ))}
      </div>
    </>
  );
}

function WorkOf({ fortnight, me, onDone }: { readonly fortnight: FortnightSummary; readonly me: Me; readonly onDone: (words: string) => void }): ReactElement {
  const { scheme } = usePlace();
  const now = useNow();
  const read = useRead(fortnightRoutes.sheets, { schemeCode: scheme, fortnightId: fortnight.id });
  return <PageState read={read}>{(sheets) => now !== null && <FortnightWork fortnight={fortnight} sheets={sheets} now={now} me={me} onDone={onDone} />}</PageState>;
}
