import type { UnitCounts } from '@pakhwada/contracts/registers';
import { formatCount, formatDate } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../shell/words.tsx';
import { UnitCountTable } from '../units/unit-count-table.tsx';

type Published = UnitCounts['universe'][number];

/** The register of units beside what is published about all units there are: two different things, never in one table. */
export function UnitUniverse({ counts }: { readonly counts: UnitCounts }): ReactElement {
  const { t, language } = useWords();
  const { scheme, fortnight } = usePlace();
  const columns: readonly Column<Published>[] = [
    { key: 'what', header: t('registers.universe.what'), cell: ({ definition }) => t(`registers.universe.${definition}`) },
    { key: 'units', header: t('registers.universe.units'), align: 'end', cell: ({ units, isIllustrative }) => <b>{formatCount(units)}{isIllustrative && <span className="muted"> {t('registers.universe.illustrative')}</span>}</b> },
    { key: 'asOn', header: t('registers.universe.asOn'), cell: ({ asOn }) => formatDate(asOn, 'record', language) },
    { key: 'source', header: t('registers.universe.source'), cell: ({ source }) => <span lang="en">{source}</span> },
  ];
  const asOn = counts.asOn === null ? '' : formatDate(counts.asOn, 'prose', language);
  return (
    <div className="registers-stack">
      <Block title={counts.total === 0 ? t('registers.units.empty') : t('registers.units.registered', { total: counts.total, asOn })} aside={<Link to={paths.register(scheme, fortnight, 'unit')}>{t('registers.units.open')}</Link>}>
        {(titleId) => <UnitCountTable counts={counts} labelledBy={titleId} />}
      </Block>
      {counts.universe.length > 0 && (
        <Block title={t('registers.universe.title')} aside={t('registers.universe.note')}>
          {(titleId) => <DataTable labelledBy={titleId} isDense columns={columns} rows={counts.universe} rowKey={({ definition, asOn: day }) => `${definition} ${day}`} />}
        </Block>
      )}
    </div>
  );
}
