import type { ImportPreview } from '@pakhwada/contracts/funds';
import { VOUCHER_FIELDS, type VoucherField } from '@pakhwada/domain/funds';
import { Block } from '@pakhwada/ui/layout';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';

type Row = ImportPreview['rows'][number];

/** The first rows as the file has them; over each mapped column stands what it is taken for. */
export function PreviewTable({ preview, columns }: { readonly preview: ImportPreview; readonly columns: Readonly<Partial<Record<VoucherField, string>>> }): ReactElement {
  const { t } = useWords();
  const meaning = (header: string): VoucherField | undefined => VOUCHER_FIELDS.find((field) => columns[field] === header);
  const shown: readonly Column<Row>[] = [
    { key: 'row', header: t('imports.rowNo'), cell: ({ row }) => row },
    ...(preview.header?.cells ?? []).map((header, at): Column<Row> => {
      const field = meaning(header);
      return { key: `${at}`, header: field ? <b>{header}</b> : header, ...(field ? { number: t(`voucherField.${field}`) } : {}), cell: ({ cells }) => cells[at] ?? '' };
    }),
  ];
  return (
    <Block title={t('imports.firstRows', { count: preview.rows.length })}>
      <DataTable label={t('imports.beginning')} phone="scroll" isDense columns={shown} rows={preview.rows} rowKey={({ row }) => String(row)} />
    </Block>
  );
}
