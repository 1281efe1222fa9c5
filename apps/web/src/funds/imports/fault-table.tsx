import { importRoutes, type ImportFaults } from '@pakhwada/contracts/funds';
import { wordVoucherFault } from '@pakhwada/language/sentence';
import { Block } from '@pakhwada/ui/layout';
import { DataTable, type Column } from '@pakhwada/ui/table';
import { useState, type ReactElement } from 'react';
import { addressOf } from '../../shell/api-client.ts';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { useWords } from '../../shell/words.tsx';
import { PageTurner } from '../../sheets/page-turner.tsx';

type Fault = ImportFaults['faults'][number];

/** Everything that is wrong, by its cell in the file, and the rejected rows to take home. */
export function FaultTable({ importId }: { readonly importId: string }): ReactElement {
  const { t, language } = useWords();
  const { scheme } = usePlace();
  const [offset, setOffset] = useState(0);
  const params = { schemeCode: scheme, importId };
  const read = useRead(importRoutes.faults, params, { query: { offset }, keepsPrevious: true });
  const columns = (sheet: string): readonly Column<Fault>[] => [
    { key: 'cell', header: t('imports.faultCell'), cell: ({ row, column }) => `${sheet === '' ? '' : `${sheet}!`}${column}${row}` },
    { key: 'field', header: t('imports.faultField'), cell: ({ field }) => t(`voucherField.${field}`) },
    { key: 'what', header: t('imports.faultWhat'), cell: (fault) => wordVoucherFault(fault, language) },
  ];
  return (
    <PageState read={read}>
      {({ sheet, total, faults }) => (
        <Block title={t('imports.faults', { count: total })} aside={<a href={addressOf(importRoutes.rejected, { params, query: { language } })} download>{t('imports.rejectedFile')}</a>}>
          {(titleId) => (
            <>
              <DataTable labelledBy={titleId} columns={columns(sheet)} rows={faults} rowKey={({ row, column, field, code }) => `${row}${column}${field}${code}`} />
              <PageTurner offset={offset} total={total} onTurn={setOffset} />
            </>
          )}
        </Block>
      )}
    </PageState>
  );
}
