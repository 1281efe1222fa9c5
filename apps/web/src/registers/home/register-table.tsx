import type { RegisterSummary } from '@pakhwada/contracts/registers';
import { isSchemeWide, registerOf } from '@pakhwada/domain/registers';
import { formatCount, formatNames } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { useMe } from '../../shell/session.tsx';
import { useWords } from '../../shell/words.tsx';
import { useNamesOfPlan } from '../../shell/names-of-plan.ts';
import { useRegisterWords } from '../register-words.ts';
import { groupOfRegister } from './group-of-register.ts';

/** One line a register under the components that keep it, then those of the scheme as a whole by what they are about; a register inside another stands below it, indented. */
export function RegisterTable({ summaries }: { readonly summaries: readonly RegisterSummary[] }): ReactElement {
  const { t, language } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useRegisterWords();
  const names = useNamesOfPlan();
  const me = useMe();
  const own = me.districtLgd === null ? '' : `district=${me.districtLgd}`; // the counts are those of the district: so is the list behind them
  const ofComponents = summaries.filter(({ componentCodes }) => componentCodes.length > 0).sort((a, b) => a.componentCodes[0]!.localeCompare(b.componentCodes[0]!)); // those of one component stay in the order of the registers
  const kept = [...ofComponents, ...summaries.filter(({ register }) => isSchemeWide(registerOf(register)))];
  const groupOf = ({ register, componentCodes }: RegisterSummary): string => (componentCodes.length === 0 ? t(`register.group.${groupOfRegister(register)}`) : formatNames(componentCodes.map((code) => `${code} ${names.component(code)}`), language));
  const columns: readonly Column<RegisterSummary>[] = [
    {
      key: 'register',
      header: t('registers.home.register'),
      width: '26%',
      cell: ({ register, parent }) => (
        <Link className={parent === null ? undefined : 'registers-child'} to={paths.register(scheme, fortnight, register, own && `?${own}`)}>
          {words.register(register)}
        </Link>
      ),
    },
    { key: 'records', header: t('registers.home.records'), align: 'end', width: '8%', cell: ({ records }) => <b className={records === 0 ? 'zero' : undefined}>{formatCount(records)}</b> },
    { key: 'during', header: t('registers.home.during'), align: 'end', width: '9%', cell: ({ during }) => <span className={during === 0 ? 'zero' : undefined}>{formatCount(during)}</span> },
    { key: 'stages', header: t('registers.home.stages'), cell: (one) => one.stages.length > 0 && <Stages summary={one} own={own} /> },
    {
      key: 'due',
      header: t('registers.home.due'),
      align: 'end',
      cell: ({ register, due }) => (due === 0 ? <span className="zero">0</span> : <Link to={paths.register(scheme, fortnight, register, `?isDue=yes${own && `&${own}`}`)} aria-label={t('registers.home.dueOf', { register: words.register(register), due })}>{formatCount(due)}</Link>),
    },
  ];
  return (
    <Block title={t('registers.home.table')} aside={t('registers.home.tableNote')}>
      {(titleId) => <DataTable labelledBy={titleId} isDense columns={columns} rows={kept} rowKey={({ register }) => register} groupBefore={(row, at) => (at === 0 || groupOf(kept[at - 1]!) !== groupOf(row) ? groupOf(row) : null)} />}
    </Block>
  );
}

function Stages({ summary: { register, stages }, own }: { readonly summary: RegisterSummary; readonly own: string }): ReactElement {
  const { scheme, fortnight } = usePlace();
  const words = useRegisterWords();
  const shape = registerOf(register);
  return (
    <ul className="registers-stages">
      {stages.map(({ stage, records }) => (
        <li key={stage}>
          <Link to={paths.register(scheme, fortnight, register, `?stage=${stage}${own && `&${own}`}`)}>
            {words.stage(shape, stage)} <b>{formatCount(records)}</b>
          </Link>
        </li>
      ))}
    </ul>
  );
}
