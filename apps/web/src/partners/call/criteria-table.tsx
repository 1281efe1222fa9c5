import type { PartnerCallPage } from '@pakhwada/contracts/partners';
import { formatDecimal } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import { DataTable } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';

const A_HUNDREDTH = 100n; // basis points in one per cent

/** "25.00%" of 2,500 basis points. */
export function printWeight(basisPoints: number): string {
  return `${formatDecimal(BigInt(basisPoints), A_HUNDREDTH, 2)}%`;
}

/** What candidates are judged by, and how much each weighs. */
export function CriteriaTable({ page }: { readonly page: PartnerCallPage }): ReactElement {
  const { t, name } = useWords();
  return (
    <Block span={6} title={t('partnersPages.criteria', { count: page.criteria.length, pass: printWeight(page.passBasisPoints) })}>
      {(titleId) => (
        <DataTable
          labelledBy={titleId}
          isDense
          rows={page.criteria}
          rowKey={({ code }) => code}
          columns={[
            { key: 'name', header: t('partnersPages.criterion'), cell: (criterion) => name(criterion.name) },
            { key: 'group', header: t('partnersPages.group'), cell: ({ group }) => t(`partnersPages.group.${group}`) },
            { key: 'weight', header: t('partnersPages.weight'), align: 'end', cell: ({ weightBasisPoints }) => printWeight(weightBasisPoints) },
            { key: 'most', header: t('partnersPages.most'), align: 'end', cell: ({ most }) => most },
          ]}
        />
      )}
    </Block>
  );
}
