import type { Change, Review } from '@pakhwada/domain/review';
import { formatFortnight } from '@pakhwada/language/format';
import { wordChange, wordChangeDelta, wordChangeValue } from '@pakhwada/language/sentence';
import { Block } from '@pakhwada/ui/layout';
import { DataTable } from '@pakhwada/ui/table';
import type { ReactNode } from 'react';
import { useWords } from '../shell/words.tsx';

const GOODNESS = (isGood: boolean | null): string => (isGood === null ? '' : isGood ? 'better' : 'worse');

/** What changed since the last frozen fortnight: the State's figures, then the components whose status moved. The rest is on the component's page. */
export function ChangesBlock({ review }: { readonly review: Review }): ReactNode {
  const { t, language, unit } = useWords();
  const { previousFortnightId: before } = review;
  const shown = review.changes.filter(({ componentCode, code }) => componentCode === null || code === 'componentStatus' || code === 'milestoneDone');
  if (before === null) return <Block span={8} title={t('overview.changes.none')}>{null}</Block>;
  return (
    <Block span={8} title={t('overview.changes', { fortnight: formatFortnight(before, 'short', language) })}>
      {(titleId) => (
        <DataTable
          labelledBy={titleId}
          rows={shown}
          rowKey={(change) => `${change.code}${change.componentCode ?? ''}${JSON.stringify(change.after)}`}
          columns={[
            { key: 'figure', header: t('overview.changes.figure'), cell: (change) => wordChange(change, language, unit) },
            { key: 'before', header: formatFortnight(before, 'short', language), align: 'end', cell: (change) => wordChangeValue(change.before, language, unit) },
            { key: 'after', header: formatFortnight(review.fortnight.id, 'short', language), align: 'end', cell: (change) => wordChangeValue(change.after, language, unit) },
            { key: 'change', header: t('overview.changes.change'), align: 'end', cell: (change) => <Delta change={change} /> },
          ]}
        />
      )}
    </Block>
  );
}

function Delta({ change }: { readonly change: Change }): ReactNode {
  const { t, language, unit } = useWords();
  if (change.delta) return <b className={GOODNESS(change.isGood)}>{wordChangeDelta(change.delta, language, unit)}</b>;
  return change.isGood === null ? null : <b className={GOODNESS(change.isGood)}>{t(change.isGood ? 'overview.changes.better' : 'overview.changes.worse')}</b>;
}
