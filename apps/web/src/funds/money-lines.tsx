import type { MoneySheet } from '@pakhwada/contracts/funds';
import type { Breach } from '@pakhwada/domain/workflow';
import type { ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';
import { MoneyLine } from './money-line.tsx';
import { ReversalLine } from './reversal-line.tsx';
import type { TypedLine } from './typed-money.ts';
import { wordLineBreach } from './word-line-breach.ts';

interface MoneyLinesProps {
  readonly sheet: MoneySheet;
  readonly lines: readonly TypedLine[];
  readonly breaches: readonly Breach[];
  readonly isTried: boolean;
  readonly onChange: (line: number, change: Partial<TypedLine>) => void;
  readonly onRemove: (line: number) => void;
}

/** Fields of a card that a breach can stand at; any other stands under the line's name. */
const SHOWN = ['componentCode', 'type', 'amountPaise', 'on', 'reference', 'remark', 'partnerOffice', 'tranche', 'workOrder', 'dueOn', 'relatesTo', 'isOwnFunds'];
const SHOWN_OF_REVERSAL = ['on', 'reference', 'remark'];

/** The lines of the sheet, each a card of fields; what is wrong stands at its field. */
export function MoneyLines({ sheet, lines, breaches, isTried, onChange, onRemove }: MoneyLinesProps): ReactElement {
  const words = useWords();
  return (
    <ol className="money-lines">
      {lines.map((typed) => {
        const own = breaches.filter(({ row }) => row?.line === typed.line);
        const wrong = own.filter(({ severity }) => severity === 'BLOCK');
        const Card = typed.reverses === '' ? MoneyLine : ReversalLine;
        const shown = typed.reverses === '' ? SHOWN : SHOWN_OF_REVERSAL;
        return (
          <Card
            key={typed.line}
            sheet={sheet}
            typed={typed}
            at={(field, text) => (text.trim() === '' && !isTried ? [] : wrong.filter((breach) => breach.field === field).map((breach) => wordLineBreach(breach, words)))}
            elsewhere={wrong.filter(({ field }) => !shown.includes(field ?? '')).map((breach) => wordLineBreach(breach, words))}
            warnings={own.filter(({ severity }) => severity === 'WARN').map((breach) => wordLineBreach(breach, words))}
            onChange={(change) => onChange(typed.line, change)}
            onRemove={() => onRemove(typed.line)}
          />
        );
      })}
    </ol>
  );
}
