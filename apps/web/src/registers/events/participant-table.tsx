import type { RecordLine } from '@pakhwada/contracts/registers';
import { PARTICIPANT_ROLES } from '@pakhwada/domain/registers';
import { formatCount, formatDate, formatNames } from '@pakhwada/language/format';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { Typed } from '../../shell/typed.tsx';
import { useWords } from '../../shell/words.tsx';
import { useRegisterWords } from '../register-words.ts';
import { byNumber } from '../use-all-records.ts';
import { countryName } from './country-name.ts';

/** Who had a part in the event, by role: organisers first (several), then guests, sellers and buyers, with where they come from. */
export function ParticipantTable({ records, labelledBy }: { readonly records: readonly RecordLine[]; readonly labelledBy: string }): ReactElement | null {
  const { t, language } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useRegisterWords();
  if (records.length === 0) return null;
  const roleOf = ({ values }: RecordLine): string => String(values.role);
  const order: readonly string[] = PARTICIPANT_ROLES;
  const inOrder = [...records].sort((a, b) => order.indexOf(roleOf(a)) - order.indexOf(roleOf(b)) || byNumber(a.key, b.key));
  const organisers = records.filter((one) => roleOf(one) === 'ORGANISER').map(({ values }) => String(values.organisation));
  const columns: readonly Column<RecordLine>[] = [
    {
      key: 'who',
      header: words.field('participant', 'organisation'),
      cell: ({ recordId, values }) => (
        <>
          <Link className="nowrap registers-number" to={paths.record(scheme, fortnight, 'participant', recordId)}>
            {String(values.participantNo)}
          </Link>
          <Typed text={String(values.organisation ?? '')} />
        </>
      ),
    },
    { key: 'country', header: t('registers.events.country'), cell: ({ values }) => (typeof values.country === 'string' ? countryName(values.country, language) : null) },
    { key: 'state', header: words.field('participant', 'stateOfIndia'), cell: ({ values }) => typeof values.stateOfIndia === 'string' && <Typed text={values.stateOfIndia} /> },
    { key: 'products', header: words.field('participant', 'products'), cell: ({ values }) => typeof values.products === 'string' && <Typed text={values.products} /> },
    { key: 'came', header: words.field('participant', 'cameOn'), cell: ({ values }) => (typeof values.cameOn === 'string' ? formatDate(values.cameOn, 'record', language) : t('registers.events.notYet')) },
  ];
  return (
    <>
      {organisers.length > 0 && <p className="registers-organisers">{t('registers.events.organisers', { count: organisers.length, names: formatNames(organisers, language) })}</p>}
      <DataTable
        labelledBy={labelledBy}
        isDense
        columns={columns}
        rows={inOrder}
        rowKey={({ recordId }) => recordId}
        groupBefore={(row, at) => (at === 0 || roleOf(inOrder[at - 1]!) !== roleOf(row) ? `${words.choice(roleOf(row))} (${formatCount(inOrder.filter((one) => roleOf(one) === roleOf(row)).length)})` : null)}
      />
    </>
  );
}
