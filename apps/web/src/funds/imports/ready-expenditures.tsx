import { importRoutes } from '@pakhwada/contracts/funds';
import { voucherLineKey, type MoneyRow, type ReadyLine } from '@pakhwada/domain/funds';
import { formatFortnight, formatRupees } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { Notice } from '@pakhwada/ui/notice';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { useWords } from '../../shell/words.tsx';

interface ReadyProps {
  readonly params: Readonly<Record<'schemeCode' | 'fortnightId' | 'officeCode', string>>;
  readonly rows: readonly MoneyRow[]; // already on the sheet
  readonly onTake: (rows: readonly ReadyLine[]) => void;
}

/** Expenditure lines that vouchers make ready: one click puts them into the draft. What is on the sheet already is not offered again. */
export function ReadyExpenditures({ params, rows, onTake }: ReadyProps): ReactElement {
  const { t, language } = useWords();
  const { scheme, fortnight } = usePlace();
  const read = useRead(importRoutes.ready, params);
  const there = new Set(rows.flatMap((row) => (row.importId === null || row.on === '' ? [] : [voucherLineKey(row)])));
  const open = (read.data ?? []).filter(({ row }) => !there.has(voucherLineKey(row as ReadyLine)));
  const link = <Link to={paths.imports(scheme, fortnight)}>{t('imports.open')}</Link>;
  if (open.length === 0) return <p className="actions">{link}</p>;
  const sumPaise = open.reduce((sum, { row }) => sum + BigInt(row.amountPaise), 0n);
  return (
    <Notice
      tone="plain"
      title={t('imports.readyTitle', { count: open.length })}
      actions={<Button onClick={() => onTake(open.map(({ row }) => row as ReadyLine))}>{t('imports.readyTakeAll')}</Button>}
      help={link}
    >
      <p>{t('imports.readyLead', { sum: formatRupees(sumPaise, 'rupee', language) })}</p>
      <ul className="row-list">
        {open.map(({ row, count }) => (
          <li key={voucherLineKey(row as ReadyLine)}>
            <div className="imports-ready">
              <span>
                <b>{row.componentCode}</b> {row.sanctionNo}: {t('imports.vouchers', { total: count, sum: formatRupees(row.amountPaise, 'rupee', language) })}
                {row.relatesTo !== null && ` · ${formatFortnight(row.relatesTo, 'full', language)}`}
              </span>
              <Button isSmall aria-label={`${t('imports.readyTake')}: ${row.componentCode} ${row.sanctionNo ?? ''}`} onClick={() => onTake([row as ReadyLine])}>
                {t('imports.readyTake')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
