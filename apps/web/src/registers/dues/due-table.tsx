import type { DueLine, DuePage } from '@pakhwada/contracts/registers';
import { formatDate } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import { StatusShape } from '@pakhwada/ui/status';
import { DataTable, type Column } from '@pakhwada/ui/table';
import { useState, type ReactElement } from 'react';
import { Button } from '@pakhwada/ui/button';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { Typed } from '../../shell/typed.tsx';
import { useWords } from '../../shell/words.tsx';
import { useNamesOfPlan } from '../../shell/names-of-plan.ts';
import { useRegisterWords } from '../register-words.ts';

interface DueTableProps {
  readonly page: DuePage;
  readonly most: number;
  /** Where the page's headline tells the counts already, the block tells what has waited longest. */
  readonly isUnderHeadline?: boolean;
}

/** What falls due in the registers, the latest first; beyond `most` lines only when asked for. */
export function DueTable({ page, most, isUnderHeadline = false }: DueTableProps): ReactElement {
  const { t, language } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useRegisterWords();
  const names = useNamesOfPlan();
  const [isWhole, setWhole] = useState(false);
  const columns: readonly Column<DueLine>[] = [
    {
      key: 'record',
      header: t('registers.due.record'),
      cell: ({ register, recordId, key, title }) => (
        <>
          <Link to={paths.record(scheme, fortnight, register, recordId)}>{words.one(register)} <Typed text={key} /></Link> {title !== key && title !== '' && <Typed text={title} />}
        </>
      ),
    },
    { key: 'what', header: t('registers.due.what'), cell: ({ code }) => words.due(code) },
    { key: 'district', header: t('registers.district'), cell: ({ district }) => names.district(district) },
    { key: 'dueOn', header: t('registers.due.on'), cell: ({ dueOn }) => formatDate(dueOn, 'record', language) },
    {
      key: 'late',
      header: t('registers.due.late'),
      cell: ({ daysLate }) =>
        daysLate > 0 ? (
          <span className="status is-red">
            <StatusShape status="RED" />
            {t('registers.due.daysLate', { days: daysLate })}
          </span>
        ) : (
          <span className="muted">{t('registers.due.ahead')}</span>
        ),
    },
  ];
  const [first] = page.dues;
  const key = first ? `${words.one(first.register)} ${first.key}` : '';
  const longest = first && (first.daysLate > 0 ? t('registers.due.longest', { what: words.due(first.code), key, days: first.daysLate }) : t('registers.due.first', { what: words.due(first.code), key, on: formatDate(first.dueOn, 'prose', language) }));
  const title = isUnderHeadline && longest ? longest : t('registers.due.title', { late: page.late, total: page.total });
  return (
    <Block title={title}>
      {(titleId) =>
        page.dues.length === 0 ? (
          <p className="muted">{t('registers.due.none')}</p>
        ) : (
          <>
            <DataTable labelledBy={titleId} isDense columns={columns} rows={isWhole ? page.dues : page.dues.slice(0, most)} rowKey={({ recordId, code }) => `${recordId} ${code}`} />
            {!isWhole && page.dues.length > most && (
              <p className="actions">
                <Button isSmall onClick={() => setWhole(true)}>{t('registers.due.all', { count: page.dues.length })}</Button>
              </p>
            )}
            {isWhole && page.total > page.dues.length && <p className="muted small">{t('registers.due.more', { shown: page.dues.length, total: page.total })}</p>}
          </>
        )
      }
    </Block>
  );
}
