import { IMPORTABLE, recordRoutes, registerImportRoutes, unitRoutes, type RegisterImport } from '@pakhwada/contracts/registers';
import { SelectField } from '@pakhwada/ui/fields';
import { Block, PageHead } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { paths } from '../../paths.ts';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import { ImportTable } from './import-table.tsx';
import { useImportedName } from './imported-name.ts';
import { SendRegisterFile } from './send-register-file.tsx';

type Importable = RegisterImport['register'];

/** The door for a file of any register, and the files that came. */
export function RegisterImportsPage(): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const nameOf = useImportedName();
  const [search, setSearch] = useSearchParams();
  const chosen = IMPORTABLE.find((one) => one === search.get('register'));
  const list = useRead(registerImportRoutes.list, { schemeCode: scheme }, { query: { register: chosen } });
  const kept = useKept();
  const title = t('registers.imports.title', { count: list.data?.length ?? 0 });
  useTitle(title);
  return (
    <div className="registers-stack">
      <PageHead eyebrow={<Link to={paths.registers(scheme, fortnight)}>{t('registers.page')}</Link>} title={title} lead={t('registers.imports.lead')} />
      <div className="registers-filters">
        <SelectField
          label={t('registers.imports.register')}
          value={chosen ?? ''}
          options={[{ value: '', label: t('registers.imports.all') }, ...IMPORTABLE.map((one) => ({ value: one, label: nameOf(one) }))]}
          onChange={(event) => setSearch(event.target.value === '' ? {} : { register: event.target.value })}
        />
      </div>
      {chosen && kept.includes(chosen) && <SendRegisterFile key={chosen} register={chosen} />}
      {chosen && kept.length > 0 && !kept.includes(chosen) && <p className="muted">{t('registers.imports.notYours')}</p>}
      {!chosen && kept.length > 0 && <p className="muted">{t('registers.imports.chooseFirst')}</p>}
      <PageState read={list} height={80} empty={(imports) => (imports.length > 0 ? null : <Notice tone="empty" title={t('registers.imports.none')}><p>{t('registers.imports.noneWhat')}</p></Notice>)}>
        {(imports) => <Block title={t('registers.imports.files', { count: imports.length })}>{(titleId) => <ImportTable imports={imports} labelledBy={titleId} />}</Block>}
      </PageState>
    </div>
  );
}

/** The registers the charge may bring files into. */
function useKept(): readonly Importable[] {
  const { scheme } = usePlace();
  const registers = useRead(recordRoutes.registers, { schemeCode: scheme }).data ?? [];
  const keepsUnits = useRead(unitRoutes.list, { schemeCode: scheme }, { query: {} }).data?.canKeep ?? false;
  return [...(keepsUnits ? (['unit'] as const) : []), ...registers.filter(({ canKeep }) => canKeep).map(({ register }) => register)];
}
