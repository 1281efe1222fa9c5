import { importRoutes, type ExpenditureImport } from '@pakhwada/contracts/funds';
import { formatCount, formatInstant } from '@pakhwada/language/format';
import type { MessageKey } from '@pakhwada/language/translate';
import { Button } from '@pakhwada/ui/button';
import { PageHead } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { paths } from '../../paths.ts';
import { shortHash } from '../../shell/fortnight-seal.tsx';
import { PageState, Refused } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useChange } from '../../shell/use-change.ts';
import { useRead } from '../../shell/use-read.ts';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import { FaultTable } from './fault-table.tsx';
import { ImportProgress } from './import-progress.tsx';
import { MappingForm } from './mapping-form.tsx';
import { VoucherTable } from './voucher-table.tsx';

const LOOK_AGAIN_MS = 700;
const UNDER_WAY: readonly ExpenditureImport['state'][] = ['WAITING', 'READING'];

/** One file: its columns, then its progress, then what came of it. Where it stands is asked of the server, so a reload changes nothing. */
export function ImportPage(): ReactElement {
  const { t, language, name } = useWords();
  const { scheme, fortnight } = usePlace();
  const { importId = '' } = useParams();
  const params = { schemeCode: scheme, importId };
  const first = useRead(importRoutes.one, params);
  const isUnderWay = first.data !== undefined && UNDER_WAY.includes(first.data.state);
  const read = useRead(importRoutes.one, params, isUnderWay ? { refreshMs: LOOK_AGAIN_MS } : {});
  const end = useChange(importRoutes.end);
  useTitle(read.data?.fileName ?? t('imports.page'));
  return (
    <PageState read={read}>
      {(one) => (
        <div className="imports-stack">
          <PageHead eyebrow={<Link to={paths.imports(scheme, fortnight)}>{t('imports.page')}</Link>} title={one.fileName} lead={t(`importState.${one.state}`)}>
            <p className="muted small">
              {t('imports.by', { at: formatInstant(one.sentAt, language), who: name(one.sentBy) })} · {t('imports.size', { kilobytes: formatCount(Math.ceil(one.bytes / 1024)) })} · <code title={one.sha256}>{t('imports.hash', { hash: shortHash(one.sha256) })}</code>
            </p>
          </PageHead>
          {end.error && <Refused error={end.error} />}
          {one.state === 'RECEIVED' && one.canRead && <MappingForm key={one.id} importId={one.id} />}
          {UNDER_WAY.includes(one.state) && <ImportProgress one={one} isEnding={end.isSuccess} />}
          {one.canEnd && !end.isSuccess && (
            <p className="actions">
              <Button onClick={() => end.mutate({ params })}>{t('imports.stop')}</Button>
            </p>
          )}
          <Result one={one} />
        </div>
      )}
    </PageState>
  );
}

function Result({ one }: { readonly one: ExpenditureImport }): ReactElement | null {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  if (one.endedAt === null) return null;
  const rejected = one.rejected ?? 0;
  return (
    <div className="imports-stack">
      {one.state === 'UNREADABLE' && one.problem && <Notice tone="refused" title={t('breach.FILE_UNREADABLE', { problem: t(`fileProblem.${one.problem.code}` as MessageKey, { detail: one.problem.detail }) })} />}
      {one.state === 'CANCELLED' && <Notice tone="plain" title={t('importState.CANCELLED')} />}
      {one.state === 'REFUSED' && (
        <Notice tone="refused" title={t('imports.refused', { rejected })}>
          <p>{t('imports.next')}</p>
        </Notice>
      )}
      {one.state === 'TAKEN' && (
        <Notice tone="done" title={t('imports.done', { accepted: one.accepted ?? 0, rows: one.rows ?? 0, known: one.known ?? 0 })} actions={<Link to={paths.voucherTray(scheme, fortnight)}>{t('imports.tray')}</Link>} />
      )}
      {rejected > 0 && <FaultTable importId={one.id} />}
      {one.state === 'TAKEN' && (one.accepted ?? 0) > 0 && <VoucherTable importId={one.id} />}
    </div>
  );
}
