import { importRoutes } from '@pakhwada/contracts/funds';
import { formatRupees } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import { DataTable } from '@pakhwada/ui/table';
import { useState, type ReactElement } from 'react';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { useWords } from '../../shell/words.tsx';
import { PageTurner } from '../../sheets/page-turner.tsx';
import { voucherColumns } from '../../sheets/voucher-columns.tsx';

/** The vouchers a file brought, page by page, with where each stands by now. */
export function VoucherTable({ importId }: { readonly importId: string }): ReactElement {
  const words = useWords();
  const { scheme } = usePlace();
  const [offset, setOffset] = useState(0);
  const read = useRead(importRoutes.vouchers, { schemeCode: scheme, importId }, { query: { offset }, keepsPrevious: true });
  return (
    <PageState read={read}>
      {({ total, sumPaise, vouchers }) => (
        <Block title={words.t('imports.vouchers', { total, sum: formatRupees(sumPaise, 'rupee', words.language) })}>
          {(titleId) => (
            <>
              <DataTable labelledBy={titleId} columns={voucherColumns(words, true)} rows={vouchers} rowKey={({ sanctionNo, voucherNo }) => `${sanctionNo}/${voucherNo}`} />
              <PageTurner offset={offset} total={total} onTurn={setOffset} />
            </>
          )}
        </Block>
      )}
    </PageState>
  );
}
