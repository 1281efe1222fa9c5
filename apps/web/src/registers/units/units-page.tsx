import { registerImportRoutes, unitRoutes, type UnitLine, type UnitPage } from '@pakhwada/contracts/registers';
import { ENTERPRISE_CLASSES } from '@pakhwada/domain/registers';
import { formatDate } from '@pakhwada/language/format';
import { buttonClass } from '@pakhwada/ui/button';
import { Block, PageHead } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { paths } from '../../paths.ts';
import { addressOf } from '../../shell/api-client.ts';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import { KeysetTurner } from '../list/keyset-turner.tsx';
import { useNamesOfPlan } from '../../shell/names-of-plan.ts';
import { useRegisterWords } from '../register-words.ts';
import { Typed } from '../../shell/typed.tsx';
import { UnitSearch } from './unit-search.tsx';

/** The register of units: one field finds by number, by its last seven digits, by the beginning of a name or by words of it. */
export function UnitsPage(): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  const [search] = useSearchParams();
  const said = (name: string): string | undefined => search.get(name) ?? undefined;
  const read = useRead(unitRoutes.list, { schemeCode: scheme }, { query: { find: said('find'), district: said('district'), class: said('class'), after: said('after') }, keepsPrevious: true });
  const counts = useRead(unitRoutes.counts, { schemeCode: scheme }).data;
  useTitle(t('registers.units.page'));
  return <PageState read={read}>{(page) => <Units page={page} title={counts ? t('registers.units.title', { total: counts.total }) : t('registers.units.page')} />}</PageState>;
}

export function Units({ page, title }: { readonly page: UnitPage; readonly title: string }): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const [search, setSearch] = useSearchParams();
  const find = search.get('find') ?? '';
  return (
    <div className="registers-stack">
      <PageHead eyebrow={<Link to={paths.registers(scheme, fortnight)}>{t('registers.page')}</Link>} title={title} lead={t('registers.units.lead')}>
        {page.sight === 'MASKED' && <p className="muted small">{t('registers.list.masked')}</p>}
      </PageHead>
      <UnitActions page={page} />
      {page.sight === 'COUNTS' ? (
        <Notice tone="plain" title={t('registers.units.countsOnly')}>
          <p>{t('registers.list.countsWhy')}</p>
        </Notice>
      ) : (
        <>
          <UnitSearch key={find} classes={ENTERPRISE_CLASSES} />
          {page.units.length === 0 ? (
            <Notice tone="empty" title={t('registers.units.noneFound')}>
              <p>{t('registers.units.noneFoundWhat')}</p>
            </Notice>
          ) : (
            <Block title={t(`registers.units.match.${page.match}`, { find, total: page.total ?? page.units.length, isKnown: page.total === null ? 'no' : 'yes' })}>{(titleId) => <UnitTable units={page.units} labelledBy={titleId} />}</Block>
          )}
          <KeysetTurner
            isFirst={search.get('after') === null}
            next={page.next}
            onTurn={(after) =>
              setSearch((before) => {
                const turned = new URLSearchParams(before);
                if (after === '') turned.delete('after');
                else turned.set('after', after);
                return turned;
              })
            }
          />
        </>
      )}
    </div>
  );
}

function UnitActions({ page: { canKeep, sight } }: { readonly page: UnitPage }): ReactElement {
  const { t, language } = useWords();
  const { scheme, fortnight } = usePlace();
  const [search] = useSearchParams();
  const params = { schemeCode: scheme, register: 'unit' };
  const away = (href: string, text: string): ReactElement => (
    <a className={buttonClass('plain', true)} href={href} download>
      {text}
    </a>
  );
  return (
    <p className="actions">
      {canKeep && <Link className={buttonClass('primary', true)} to={paths.newRecord(scheme, fortnight, 'unit')}>{t('registers.units.add')}</Link>}
      {canKeep && <Link className={buttonClass('plain', true)} to={paths.registerImports(scheme, fortnight, 'unit')}>{t('registers.list.import')}</Link>}
      {canKeep && away(addressOf(registerImportRoutes.template, { params, query: { language } }), t('registers.list.template'))}
      {sight !== 'COUNTS' && away(addressOf(registerImportRoutes.export, { params, query: { form: 'csv', language, district: search.get('district') ?? undefined } }), t('registers.list.csv'))}
      {sight !== 'COUNTS' && <Link className={buttonClass('plain', true)} to={paths.duplicates(scheme, fortnight)}>{t('registers.duplicates.page')}</Link>}
    </p>
  );
}

function UnitTable({ units, labelledBy }: { readonly units: readonly UnitLine[]; readonly labelledBy: string }): ReactElement {
  const { t, language } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useRegisterWords();
  const names = useNamesOfPlan();
  const columns: readonly Column<UnitLine>[] = [
    { key: 'udyam', header: words.field('unit', 'udyam'), cell: ({ unitId, udyam }) => <Link className="nowrap" to={paths.record(scheme, fortnight, 'unit', unitId)}>{udyam}</Link> },
    { key: 'name', header: words.field('unit', 'name'), cell: ({ name, nameLocal }) => <><Typed text={name} />{nameLocal !== null && <small className="muted"> <Typed text={nameLocal} /></small>}</> },
    { key: 'district', header: t('registers.district'), cell: ({ district }) => names.district(district) },
    { key: 'class', header: words.field('unit', 'class'), cell: (unit) => words.choice(unit.class) },
    { key: 'activity', header: words.field('unit', 'activity'), cell: ({ activity }) => activity && words.choice(activity) },
    { key: 'owner', header: words.field('unit', 'owner'), cell: ({ owner }) => owner && words.choice(owner) },
    { key: 'registered', header: words.field('unit', 'registeredOn'), cell: ({ registeredOn }) => formatDate(registeredOn, 'record', language) },
    { key: 'state', header: t('registers.units.state'), cell: ({ state }) => t(`registers.unitState.${state}`) },
  ];
  return <DataTable labelledBy={labelledBy} isDense columns={columns} rows={units} rowKey={({ unitId }) => unitId} />;
}
