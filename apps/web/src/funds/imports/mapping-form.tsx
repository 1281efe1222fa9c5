import { importRoutes, type ImportPreview } from '@pakhwada/contracts/funds';
import { AMOUNT_UNITS, IMPORT_MODES, NEEDED_VOUCHER_FIELDS, VOUCHER_FIELDS, type AmountUnit, type ImportMode, type VoucherField } from '@pakhwada/domain/funds';
import { formatInstant } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { SelectField } from '@pakhwada/ui/fields';
import { Block } from '@pakhwada/ui/layout';
import { useState, type ReactElement } from 'react';
import { PageState, Refused } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useChange } from '../../shell/use-change.ts';
import { useRead } from '../../shell/use-read.ts';
import { useWords } from '../../shell/words.tsx';
import { PreviewTable } from './preview-table.tsx';

/** The columns of a file before it is read: what is guessed or kept, for a person to look at beside the first rows. */
export function MappingForm({ importId }: { readonly importId: string }): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  const [sheet, setSheet] = useState<string | undefined>(undefined);
  const preview = useRead(importRoutes.preview, { schemeCode: scheme, importId }, { query: { sheet } });
  return (
    <PageState read={preview}>
      {(shown) => (
        <>
          {shown.sheets.length > 1 && <SelectField label={t('imports.sheet')} value={shown.sheet} options={shown.sheets.map((one) => ({ value: one, label: one }))} onChange={(event) => setSheet(event.target.value)} />}
          <ColumnChoice key={shown.sheet} importId={importId} preview={shown} />
        </>
      )}
    </PageState>
  );
}

function ColumnChoice({ importId, preview }: { readonly importId: string; readonly preview: ImportPreview }): ReactElement {
  const { t, language, name } = useWords();
  const { scheme } = usePlace();
  const order = useChange(importRoutes.order);
  const [columns, setColumns] = useState<Partial<Record<VoucherField, string>>>(preview.mapping.columns);
  const [amountIn, setAmountIn] = useState<AmountUnit>(preview.mapping.amountIn);
  const [mode, setMode] = useState<ImportMode>('STRICT');
  const headers = [...new Set(preview.header?.cells.filter((cell) => cell !== '') ?? [])];
  const open = NEEDED_VOUCHER_FIELDS.filter((field) => columns[field] === undefined);
  const choose = (field: VoucherField, header: string): void => {
    const { [field]: _, ...others } = columns;
    setColumns(header === '' ? others : { ...others, [field]: header });
  };
  const { kept } = preview;
  return (
    <form
      className="imports-stack"
      onSubmit={(event) => {
        event.preventDefault();
        order.mutate({ params: { schemeCode: scheme, importId }, body: { sheet: preview.sheet, mapping: { columns, amountIn }, mode } });
      }}
    >
      <Block title={t('imports.mapping')} aside={kept ? t('imports.mappingKept', { version: kept.version, at: formatInstant(kept.keptAt, language), who: name(kept.keptBy) }) : t('imports.mappingGuessed')}>
        <div className="imports-fields">
          {VOUCHER_FIELDS.map((field) => (
            <SelectField key={field} label={t(`voucherField.${field}`)} value={columns[field] ?? ''} options={[{ value: '', label: t('imports.noColumn') }, ...headers.map((header) => ({ value: header, label: header }))]} onChange={(event) => choose(field, event.target.value)} />
          ))}
          <SelectField label={t('imports.amountIn')} value={amountIn} options={AMOUNT_UNITS.map((unit) => ({ value: unit, label: t(`amountUnit.${unit}`) }))} onChange={(event) => setAmountIn(event.target.value as AmountUnit)} />
        </div>
        <SelectField label={t('imports.mode')} value={mode} options={IMPORT_MODES.map((one) => ({ value: one, label: t(`importMode.${one}`) }))} onChange={(event) => setMode(event.target.value as ImportMode)} />
        {open.length > 0 && <p className="muted">{t('imports.missingFields', { fields: open.map((field) => t(`voucherField.${field}`)).join(', ') })}</p>}
        {order.error && <Refused error={order.error} />}
        <p className="actions">
          <Button type="submit" kind="primary" disabled={open.length > 0 || order.isPending}>
            {t('imports.read')}
          </Button>
        </p>
      </Block>
      <PreviewTable preview={preview} columns={columns} />
    </form>
  );
}
