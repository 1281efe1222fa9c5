import { registerImportRoutes, type RegisterImport } from '@pakhwada/contracts/registers';
import { formatCount, formatInstant } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { PageHead } from '@pakhwada/ui/layout';
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
import { ImportOutcome } from './import-outcome.tsx';
import { useImportedName } from './imported-name.ts';
import { RowsRead } from './rows-read.tsx';

const LOOK_AGAIN_MS = 700;
const UNDER_WAY: readonly RegisterImport['state'][] = ['WAITING', 'READING'];

/** One file: how far its reading has come, then what came of it. Where it stands is asked of the server, so a reload changes nothing. */
export function RegisterImportPage(): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  const { importId = '' } = useParams();
  const params = { schemeCode: scheme, importId };
  const first = useRead(registerImportRoutes.one, params);
  const isUnderWay = first.data !== undefined && UNDER_WAY.includes(first.data.state);
  const read = useRead(registerImportRoutes.one, params, isUnderWay ? { refreshMs: LOOK_AGAIN_MS } : {});
  useTitle(read.data?.fileName ?? t('registers.imports.page'));
  return <PageState read={read}>{(one) => <OneImport one={one} />}</PageState>;
}

function OneImport({ one }: { readonly one: RegisterImport }): ReactElement {
  const { t, language, name } = useWords();
  const { scheme, fortnight } = usePlace();
  const nameOf = useImportedName();
  const end = useChange(registerImportRoutes.end);
  return (
    <div className="registers-stack">
      <PageHead eyebrow={<Link to={paths.registerImports(scheme, fortnight, one.register)}>{t('registers.imports.page')}</Link>} title={t(`registers.imports.headline.${one.state}`, { file: one.fileName, rows: one.rows ?? one.rowsRead, added: one.added ?? 0, rejected: one.rejected ?? 0 })} lead={`${nameOf(one.register)} · ${t(`registers.importMode.${one.mode}`)}`}>
        <p className="muted small">
          {[formatInstant(one.sentAt, language), name(one.sentBy), name(one.office)].join(', ')} · {t('registers.evidence.size', { kilobytes: formatCount(Math.ceil(one.bytes / 1024)) })} · <code title={one.sha256}>{shortHash(one.sha256)}</code>
        </p>
      </PageHead>
      {end.error && <Refused error={end.error} />}
      {UNDER_WAY.includes(one.state) && <RowsRead one={one} isEnding={end.isSuccess} />}
      {one.canEnd && !end.isSuccess && (
        <p className="actions">
          <Button onClick={() => end.mutate({ params: { schemeCode: scheme, importId: one.id } })}>{t('registers.imports.stop')}</Button>
        </p>
      )}
      <ImportOutcome one={one} />
    </div>
  );
}
