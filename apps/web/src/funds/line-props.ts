import type { MoneySheet } from '@pakhwada/contracts/funds';
import type { TypedLine } from './typed-money.ts';

/** One line's card, with what the card itself cannot know. */
export interface LineProps {
  readonly sheet: MoneySheet;
  readonly typed: TypedLine;
  /** What is wrong at a field, in words; an empty field is not scolded before the person has asked for the check. */
  readonly at: (field: string, text: string) => readonly string[];
  readonly elsewhere: readonly string[]; // what is wrong at no field that is shown
  readonly warnings: readonly string[]; // what the desk that verifies will be shown, and lets the line pass
  readonly onChange: (change: Partial<TypedLine>) => void;
  readonly onRemove: () => void;
}
