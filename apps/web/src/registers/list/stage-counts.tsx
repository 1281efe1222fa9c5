import type { RegisterSummary } from '@pakhwada/contracts/registers';
import type { RegisterShape } from '@pakhwada/domain/registers';
import { formatCount } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';
import { useRegisterWords } from '../register-words.ts';

/** For a charge that is shown counts alone: how many records stand at which stage, and why no rows are shown. */
export function StageCounts({ shape, summary }: { readonly shape: RegisterShape; readonly summary: RegisterSummary | undefined }): ReactElement {
  const { t } = useWords();
  const words = useRegisterWords();
  const columns: readonly Column<RegisterSummary['stages'][number]>[] = [
    { key: 'stage', header: t('registers.stage'), cell: ({ stage }) => words.stage(shape, stage) },
    { key: 'records', header: t('registers.home.records'), align: 'end', cell: ({ records }) => formatCount(records) },
  ];
  return (
    <Block className="registers-counts" title={t('registers.list.countsOnly')}>
      {(titleId) => (
        <>
          <p className="muted">{t(shape.sensitivity === 'SICKNESS' ? 'registers.list.countsSickness' : 'registers.list.countsWhy')}</p>
          {summary && <DataTable labelledBy={titleId} isDense columns={columns} rows={summary.stages} rowKey={({ stage }) => stage} />}
        </>
      )}
    </Block>
  );
}
