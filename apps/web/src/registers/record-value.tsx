import type { FieldShape, FieldValue } from '@pakhwada/domain/registers';
import { formatCount, formatDate, formatRupees } from '@pakhwada/language/format';
import { AtLeast } from '@pakhwada/ui/absence';
import type { ReactElement, ReactNode } from 'react';
import { Typed } from '../shell/typed.tsx';
import { useWords } from '../shell/words.tsx';
import { useRegisterWords } from './register-words.ts';

/** One value as it is read: money in rupees to the paisa, as the form asks for it, a lower bound with its sign, words somebody typed in their own language. */
export function RecordValue({ field, value, isAtLeast = false }: { readonly field: FieldShape; readonly value: FieldValue | undefined; readonly isAtLeast?: boolean }): ReactElement | null {
  const { language } = useWords();
  const printed = usePrinted();
  if (value === undefined || value === '') return null;
  const text = printed(field, value);
  if (isAtLeast) return <AtLeast language={language}>{text}</AtLeast>;
  if (field.kind === 'TEXT' || field.kind === 'LONG_TEXT') return <Typed text={String(value)} />;
  return <span className={field.kind === 'UDYAM' || field.kind === 'CIN' ? 'nowrap' : undefined}>{text as ReactNode}</span>;
}

/** The same as a text, for sentences and titles. */
export function usePrinted(): (field: FieldShape, value: FieldValue) => string {
  const { t, language } = useWords();
  const words = useRegisterWords();
  return (field, value) => {
    if (typeof value === 'boolean') return t(value ? 'registers.yes' : 'registers.no');
    if (typeof value === 'number') return field.kind === 'MONEY' ? formatRupees(value, 'rupee', language) : formatCount(value);
    if (field.kind === 'DATE') return formatDate(value, 'record', language);
    return field.kind === 'CHOICE' ? words.choice(value) : value;
  };
}
