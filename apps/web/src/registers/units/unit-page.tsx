import { unitRoutes, type RegisteredUnit } from '@pakhwada/contracts/registers';
import { registerOf } from '@pakhwada/domain/registers';
import { formatDate, formatNames } from '@pakhwada/language/format';
import { buttonClass } from '@pakhwada/ui/button';
import { Block, PageHead } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { paths } from '../../paths.ts';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import { useNamesOfPlan } from '../../shell/names-of-plan.ts';
import { useRegisterWords } from '../register-words.ts';
import { UnitHistory } from './unit-history.tsx';
import { UnitValuesList } from './unit-values-list.tsx';

/** One unit: what the register says of it, and in which components it took part. */
export function UnitPage(): ReactElement {
  const { scheme } = usePlace();
  const { unitId = '' } = useParams();
  const read = useRead(unitRoutes.one, { schemeCode: scheme, unitId });
  return <PageState read={read}>{(page) => <OneUnit page={page} />}</PageState>;
}

export function OneUnit({ page }: { readonly page: RegisteredUnit }): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useRegisterWords();
  const names = useNamesOfPlan();
  const { unit, mergedInto } = page;
  const title = t('registers.units.headline', { name: unit.name, class: words.choice(unit.class), district: names.district(unit.district), parts: page.parts.length });
  useTitle(title);
  return (
    <div className="registers-stack">
      <PageHead eyebrow={<Link to={paths.register(scheme, fortnight, 'unit')}>{t('registers.units.page')}</Link>} title={title} lead={unit.udyam} />
      {mergedInto !== null && (
        <Notice tone="locked" title={t('registers.units.merged')}>
          <p>
            <Link to={paths.record(scheme, fortnight, 'unit', mergedInto)}>{t('registers.units.mergedInto')}</Link>
          </p>
        </Notice>
      )}
      <p className="actions">
        {page.canKeep && mergedInto === null && <Link className={buttonClass()} to={paths.reviseRecord(scheme, fortnight, 'unit', unit.unitId)}>{t('registers.units.revise')}</Link>}
        {page.canMerge && <Link className={buttonClass()} to={paths.duplicates(scheme, fortnight, unit.district)}>{t('registers.duplicates.page')}</Link>}
      </p>
      <UnitParts parts={page.parts} />
      <UnitValuesList page={page} />
      <UnitHistory history={page.history} />
    </div>
  );
}

type Part = RegisteredUnit['parts'][number];

function UnitParts({ parts }: { readonly parts: readonly Part[] }): ReactElement {
  const { t, language } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useRegisterWords();
  const names = useNamesOfPlan();
  const columns: readonly Column<Part>[] = [
    { key: 'record', header: t('registers.due.record'), cell: ({ register, recordId, key }) => <Link to={paths.record(scheme, fortnight, register, recordId)}>{words.one(register)} {key}</Link> },
    { key: 'component', header: t('registers.component'), cell: ({ componentCodes }) => formatNames(componentCodes.map((code) => `${code} ${names.component(code)}`), language) },
    { key: 'stage', header: t('registers.stage'), cell: ({ register, stage }) => words.stage(registerOf(register), stage) },
    { key: 'on', header: t('registers.units.on'), cell: ({ on }) => on && formatDate(on, 'record', language) },
  ];
  return (
    <Block title={t('registers.units.parts', { count: parts.length })} aside={t('registers.units.once')}>
      {(titleId) => (parts.length === 0 ? <p className="muted">{t('registers.units.noParts')}</p> : <DataTable labelledBy={titleId} isDense columns={columns} rows={parts} rowKey={({ recordId }) => recordId} />)}
    </Block>
  );
}
