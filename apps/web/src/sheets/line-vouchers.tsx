import { importRoutes } from '@pakhwada/contracts/funds';
import { formatInstant, formatRupees } from '@pakhwada/language/format';
import { DataTable } from '@pakhwada/ui/table';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../paths.ts';
import { PageState } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { useRead } from '../shell/use-read.ts';
import { useWords } from '../shell/words.tsx';
import { PageTurner } from './page-turner.tsx';
import { voucherColumns } from './voucher-columns.tsx';

/** What an expenditure line rests on: the file it came with and its vouchers, page by page. */
export function LineVouchers({ params, line }: { readonly params: Readonly<Record<'schemeCode' | 'fortnightId' | 'officeCode', string>>; readonly line: number }): ReactElement {
  const words = useWords();
  const { t, language, name } = words;
  const { scheme, fortnight } = usePlace();
  const [offset, setOffset] = useState(0);
  const read = useRead(importRoutes.lineVouchers, { ...params, line }, { query: { offset }, keepsPrevious: true });
  return (
    <PageState read={read} height={80}>
      {(page) => (
        <>
          {page.import && (
            <p className="muted small">
              <Link to={paths.import(scheme, fortnight, page.import.id)}>{t('imports.cameWith', { fileName: page.import.fileName, at: formatInstant(page.import.sentAt, language), who: name(page.import.sentBy) })}</Link>
            </p>
          )}
          <DataTable caption={t('imports.vouchers', { total: page.total, sum: formatRupees(page.sumPaise, 'rupee', language) })} columns={voucherColumns(words, false)} rows={page.vouchers} rowKey={({ sanctionNo, voucherNo }) => `${sanctionNo}/${voucherNo}`} />
          <PageTurner offset={offset} total={page.total} onTurn={setOffset} />
        </>
      )}
    </PageState>
  );
}
