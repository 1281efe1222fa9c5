import type { AgeBucket } from '@pakhwada/domain/funds';
import type { FundsReview } from '@pakhwada/domain/review';
import { formatCount, formatRupeeUnit } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { KnownFigure } from '../../provenance/known-figure.tsx';
import { useWords } from '../../shell/words.tsx';
import { FigureTable } from './figure-table.tsx';
import { useFigureOf } from './money-words.ts';

interface AgeRow {
  readonly bucket: AgeBucket | null; // null: all of them
  readonly count: number;
  readonly paise: number;
}

const BACKLOG = 'funds.statementTwo.backlog';

/** Overdue certificates by how long they are; all ages together are the backlog. */
export function AgeingBlock({ funds }: { readonly funds: FundsReview }): ReactElement {
  const words = useWords();
  const { t, bare, language, unit } = words;
  const figureOf = useFigureOf(words);
  const { ageing, backlogPaise, lines } = funds.statementTwo;
  const rows: readonly AgeRow[] = [...ageing, { bucket: null, count: lines.filter(({ age }) => age !== null).length, paise: backlogPaise }];
  const wordOf = ({ bucket }: AgeRow): string => (bucket === null ? t('money.age.backlog') : t('money.age.months', { age: t(`ageBucket.${bucket}`) }));
  return (
    <Block span={4} title={t('money.age.title')} aside={t('money.inUnit', { unit: formatRupeeUnit(unit, language) })}>
      {(titleId) => (
        <FigureTable
          labelledBy={titleId}
          isDense
          phone="scroll"
          columns={[
            { key: 'age', header: t('money.age.age'), cell: wordOf },
            { key: 'count', header: t('money.age.count'), align: 'end', cell: ({ count }) => formatCount(count) },
            { key: 'amount', header: t('money.two.amount'), align: 'end', cell: (row) => (row.bucket === null ? <KnownFigure {...figureOf(row.paise, BACKLOG, wordOf(row), t('money.scheme'))} /> : bare(row.paise, 'STATEMENT')) },
          ]}
          rows={rows}
          rowKey={({ bucket }) => bucket ?? 'all'}
          rowClass={({ bucket }) => (bucket === null ? 'total' : undefined)}
          figuresOf={({ bucket }) => (bucket === null ? [BACKLOG] : [])}
        />
      )}
    </Block>
  );
}
