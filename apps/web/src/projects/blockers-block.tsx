import type { ProjectsReview, Review } from '@pakhwada/domain/review';
import { formatCount } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import { SortedTable } from '@pakhwada/ui/sorted-table';
import type { ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';
import { useRecordWords } from './use-record-words.ts';

/** Which departments projects and asks wait for, and since when. */
export function BlockersBlock({ review, blockers }: { readonly review: Review; readonly blockers: ProjectsReview['blockers'] }): ReactElement {
  const { t } = useWords();
  const words = useRecordWords(review);
  const [worst] = [...blockers].sort((a, b) => b.oldestDays - a.oldestDays);
  return (
    <Block span={6} title={worst ? t('projects.blockers', { department: words.choice(worst.department), days: worst.oldestDays }) : t('projects.blockers.none')}>
      {(titleId) =>
        blockers.length > 0 && (
          <SortedTable
            labelledBy={titleId}
            rows={blockers}
            rowKey={({ department }) => department}
            columns={[
              { key: 'department', header: t('projects.department'), sortBy: ({ department }) => words.choice(department), cell: ({ department }) => words.choice(department) },
              { key: 'projects', header: t('projects.projectsColumn'), align: 'end', sortBy: ({ projects }) => projects, cell: ({ projects }) => formatCount(projects) },
              { key: 'asks', header: t('projects.asksColumn'), align: 'end', sortBy: ({ asks }) => asks, cell: ({ asks }) => formatCount(asks) },
              { key: 'oldest', header: t('projects.oldestColumn'), align: 'end', sortBy: ({ oldestDays }) => oldestDays, cell: ({ oldestDays }) => <b>{formatCount(oldestDays)}</b> },
            ]}
          />
        )
      }
    </Block>
  );
}
