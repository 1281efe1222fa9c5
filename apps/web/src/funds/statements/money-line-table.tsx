import type { CountedMoneyLine, CountedMoneyLines } from '@pakhwada/contracts/funds';
import { formatDate, formatFortnight, formatRupeesBare } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { DataTable, type Column } from '@pakhwada/ui/table';
import { useState, type ReactElement } from 'react';
import { useLocation } from 'react-router';
import { kindInWords, numbersInWords } from '../../sheets/money-words.ts';
import { LineVouchers } from '../../sheets/line-vouchers.tsx';
import { usePlace } from '../../shell/place.ts';
import { Typed } from '../../shell/typed.tsx';
import { useWords } from '../../shell/words.tsx';

/** Lines of money sheets as they count, in full rupees and paise; what rests on imported vouchers opens them. */
export function MoneyLineTable({ page, labelledBy }: { readonly page: CountedMoneyLines; readonly labelledBy: string }): ReactElement {
  const { t, language, name } = useWords();
  const { scheme } = usePlace();
  const hash = useLocation().hash.slice(1); // a link of statement II names its line
  const [opened, setOpened] = useState<string | null>(null);
  const componentOf = (code: string): string => {
    const found = page.components.find((one) => one.code === code);
    return found ? name(found.name) : '';
  };
  const columns: readonly Column<CountedMoneyLine>[] = [
    { key: 'name', header: t('money.lines.name'), cell: ({ id, fortnightId, officeCode, line }) => <span id={id}>{t('money.lines.at', { fortnight: formatFortnight(fortnightId, 'full', language), office: officeCode, line: String(line) })}</span> },
    { key: 'component', header: t('money.component'), cell: ({ componentCode }) => <><b>{componentCode}</b> {componentOf(componentCode)}</> },
    { key: 'kind', header: t('money.lines.kind'), cell: ({ type }) => kindInWords(type, page.fundFlow, { t, language }) },
    { key: 'on', header: t('money.lines.on'), cell: ({ on }) => formatDate(on, 'record', language) },
    { key: 'numbers', header: t('money.lines.numbers'), cell: (line) => <>{numbersInWords(line, page.offices, { t, language })} {line.remark && <span className="meta"><Typed text={line.remark} /></span>}</> },
    { key: 'counts', header: t('money.lines.counts'), align: 'end', cell: ({ countedPaise }) => formatRupeesBare(countedPaise, 'rupee', 'STATEMENT') },
    {
      key: 'vouchers',
      header: t('money.lines.vouchers'),
      cell: ({ id, importId }) =>
        importId !== null && (
          <Button isSmall aria-expanded={opened === id} onClick={() => setOpened(opened === id ? null : id)}>
            {t('money.lines.vouchers')}
          </Button>
        ),
    },
  ];
  return (
    <DataTable
      labelledBy={labelledBy}
      columns={columns}
      rows={page.lines}
      rowKey={({ id }) => id}
      rowClass={({ id }) => (hash === id ? 'line-shown' : undefined)}
      detail={({ id, fortnightId, officeCode, line }) => (opened === id ? <LineVouchers params={{ schemeCode: scheme, fortnightId, officeCode }} line={line} /> : null)}
    />
  );
}
