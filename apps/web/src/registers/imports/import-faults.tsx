import { registerImportRoutes, type RegisterFaults, type RegisterImport } from '@pakhwada/contracts/registers';
import { formatCount } from '@pakhwada/language/format';
import { buttonClass } from '@pakhwada/ui/button';
import { Block } from '@pakhwada/ui/layout';
import { DataTable, type Column } from '@pakhwada/ui/table';
import { Button } from '@pakhwada/ui/button';
import { useState, type ReactElement } from 'react';
import { addressOf } from '../../shell/api-client.ts';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { useWords } from '../../shell/words.tsx';
import { useFaultWording } from './use-fault-wording.ts';

type Fault = RegisterFaults['faults'][number];
const PAGE = 100;

/** Everything that is wrong, by sheet, row and column, with the rule; and the rejected rows to correct and send again. */
export function ImportFaults({ one }: { readonly one: RegisterImport }): ReactElement {
  const { t, language } = useWords();
  const { scheme } = usePlace();
  const wording = useFaultWording(one.register);
  const [offset, setOffset] = useState(0);
  const params = { schemeCode: scheme, importId: one.id };
  const read = useRead(registerImportRoutes.faults, params, { query: { offset }, keepsPrevious: true });
  const columns: readonly Column<Fault>[] = [
    { key: 'cell', header: t('registers.imports.cell'), cell: ({ sheet, row, column }) => t('registers.imports.cellOf', { sheet, row: String(row), column, isSheet: sheet === '' ? 'no' : 'yes' }) },
    { key: 'field', header: t('registers.imports.column'), cell: ({ field }) => wording.field(field) },
    { key: 'what', header: t('registers.imports.rule'), cell: (fault) => wording.fault(fault) },
  ];
  return (
    <PageState read={read}>
      {({ total, faults }) => (
        <Block
          title={t('registers.imports.faults', { count: total, rows: one.rejected ?? 0 })}
          aside={
            <a className={buttonClass('plain', true)} href={addressOf(registerImportRoutes.rejected, { params, query: { language } })} download>
              {t('registers.imports.rejectedFile')}
            </a>
          }
        >
          {(titleId) => (
            <>
              <DataTable labelledBy={titleId} isDense columns={columns} rows={faults} rowKey={({ sheet, row, column, field, code }) => `${sheet} ${row} ${column} ${field} ${code}`} />
              {total > PAGE && (
                <p className="actions">
                  <Button isSmall disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - PAGE))}>{t('registers.imports.earlier')}</Button>
                  <span className="muted" role="status">{t('registers.imports.pageOf', { from: formatCount(offset + 1), to: formatCount(Math.min(total, offset + PAGE)), total: formatCount(total) })}</span>
                  <Button isSmall disabled={offset + PAGE >= total} onClick={() => setOffset(offset + PAGE)}>{t('registers.imports.later')}</Button>
                </p>
              )}
            </>
          )}
        </Block>
      )}
    </PageState>
  );
}
