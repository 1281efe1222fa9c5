import type { UnitCounts } from '@pakhwada/contracts/registers';
import { ENTERPRISE_CLASSES, SOCIAL_GROUPS } from '@pakhwada/domain/registers';
import { formatCount } from '@pakhwada/language/format';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../shell/words.tsx';
import { useNamesOfPlan } from '../../shell/names-of-plan.ts';
import { useRegisterWords } from '../register-words.ts';

type District = UnitCounts['districts'][number];

/** Units by district, class, owner and social group, as counted by the register itself; the State's row first. */
export function UnitCountTable({ counts, labelledBy }: { readonly counts: UnitCounts; readonly labelledBy: string }): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useRegisterWords();
  const names = useNamesOfPlan();
  const many = (key: string, header: string, count: (row: District) => number | null | undefined): Column<District> => ({
    key,
    header,
    align: 'end',
    cell: (row) => {
      const found = count(row);
      return found === null ? <abbr title={t('registers.units.suppressed')}>&lt; 5</abbr> : <span className={found ? undefined : 'zero'}>{formatCount(found ?? 0)}</span>;
    },
  });
  const columns: readonly Column<District>[] = [
    { key: 'district', header: t('registers.district'), cell: ({ district }) => (district === 0 ? <b>{names.state}</b> : <Link to={paths.register(scheme, fortnight, 'unit', `?district=${district}`)}>{names.district(district)}</Link>) },
    many('total', t('registers.units.total'), ({ total }) => total),
    ...ENTERPRISE_CLASSES.map((code) => many(code, words.choice(code), ({ classes }) => classes[code])),
    many('women', words.choice('WOMEN_OWNED'), ({ women }) => women),
    many('ownerKnown', t('registers.units.ownerKnown'), ({ ownerKnown }) => ownerKnown),
    ...SOCIAL_GROUPS.map((code) => many(code, words.choice(code), ({ social }) => social[code])),
  ];
  return (
    <>
      <DataTable labelledBy={labelledBy} isDense phone="scroll" columns={columns} rows={counts.districts} rowKey={({ district }) => String(district)} rowClass={({ district }) => (district === 0 ? 'total' : undefined)} />
      <p className="small faint">{t('registers.units.key')}</p>
    </>
  );
}
