import type { RecordLine } from '@pakhwada/contracts/registers';
import type { RegisterShape } from '@pakhwada/domain/registers';
import { formatCount, formatDate } from '@pakhwada/language/format';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../shell/words.tsx';
import { useNamesOfPlan } from '../../shell/names-of-plan.ts';
import { OpenDues } from '../open-dues.tsx';
import { RecordValue } from '../record-value.tsx';
import { useRegisterWords } from '../register-words.ts';
import { isFigure, listedFields } from './listed-fields.ts';

interface RecordTableProps {
  readonly shape: RegisterShape;
  readonly records: readonly RecordLine[];
  readonly labelledBy: string;
  readonly isInside?: boolean; // under its parent: the district is the parent's
}

/** Records as the shape declares them: their number, what they must say, where they stand, what they wait for. */
export function RecordTable({ shape, records, labelledBy, isInside = false }: RecordTableProps): ReactElement {
  const { t, language } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useRegisterWords();
  const names = useNamesOfPlan();
  const columns: readonly Column<RecordLine>[] = [
    { key: 'key', header: words.one(shape.code), cell: ({ recordId, key }) => <Link className="nowrap" to={paths.record(scheme, fortnight, shape.code, recordId)}>{key}</Link> },
    ...listedFields(shape).filter(({ code, isNeeded }) => isNeeded || records.some(({ values }) => values[code] !== undefined)).map((field): Column<RecordLine> => ({
      key: field.code,
      header: words.field(shape.code, field.code),
      align: isFigure(field) ? 'end' : 'start',
      cell: ({ values, atLeast }) => <RecordValue field={field} value={values[field.code]} isAtLeast={atLeast.includes(field.code)} />,
    })),
    ...(isInside ? [] : [{ key: 'district', header: t('registers.district'), cell: ({ district }: RecordLine) => names.district(district) }]),
    { key: 'stage', header: t('registers.stage'), cell: ({ stage, stageOn }) => <>{words.stage(shape, stage)}{stageOn !== null && <span className="muted nowrap"> {formatDate(stageOn, 'record', language)}</span>}</> },
    ...(shape.dues.length === 0 ? [] : [{ key: 'dues', header: t('registers.due.waits'), cell: ({ dues }: RecordLine) => <OpenDues dues={dues} isFirstOnly /> }]),
    { key: 'evidence', header: t('registers.evidence.short'), align: 'end', cell: ({ evidence }) => <span className={evidence === 0 ? 'zero' : undefined}>{formatCount(evidence)}</span> },
  ];
  return <DataTable labelledBy={labelledBy} isDense columns={columns} rows={records} rowKey={({ recordId }) => recordId} />;
}
