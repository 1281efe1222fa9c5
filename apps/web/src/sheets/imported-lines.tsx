import type { MoneySheet } from '@pakhwada/contracts/funds';
import { formatRupees } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { Block } from '@pakhwada/ui/layout';
import { useState, type ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';
import { LineVouchers } from './line-vouchers.tsx';

interface ImportedProps {
  readonly params: Readonly<Record<'schemeCode' | 'fortnightId' | 'officeCode', string>>;
  readonly rows: MoneySheet['submitted'];
}

/** Lines of a submitted money sheet that rest on vouchers, each with its vouchers one click away. */
export function ImportedLines({ params, rows }: ImportedProps): ReactElement | null {
  const { t, language } = useWords();
  const [opened, setOpened] = useState<number | null>(null);
  const imported = rows.filter(({ importId }) => importId !== null);
  if (imported.length === 0) return null;
  return (
    <Block title={t('imports.behindLines', { count: imported.length })}>
      <ul className="row-list">
        {imported.map((row) => (
          <li key={row.line}>
            <Button kind="quiet" aria-expanded={opened === row.line} onClick={() => setOpened(opened === row.line ? null : row.line)}>
              {t('imports.behindLine', { line: row.line, component: row.componentCode, sum: formatRupees(row.amountPaise, 'rupee', language), reference: row.reference })}
            </Button>
            {opened === row.line && <LineVouchers params={params} line={row.line} />}
          </li>
        ))}
      </ul>
    </Block>
  );
}
