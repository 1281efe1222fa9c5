import type { FieldShape, RegisterCode, RegisterShape } from '@pakhwada/domain/registers';
import { recordFieldWord, type WordedRegister } from '@pakhwada/language/sentence';
import type { MessageKey } from '@pakhwada/language/translate';
import { useWords } from '../shell/words.tsx';

export interface RegisterWords {
  readonly register: (code: RegisterCode) => string; // "Batches of training"
  readonly one: (code: RegisterCode) => string; // "Batch"
  readonly field: (register: WordedRegister, field: string) => string
  readonly choice: (choice: string) => string;
  readonly stage: (shape: RegisterShape, stage: string) => string; // a step or an exit
  readonly due: (code: string) => string;
  readonly measure: (code: string) => string;
}

/** The words a register is shown with: each code of its shape in the reader's language. */
export function useRegisterWords(): RegisterWords {
  const { t, language } = useWords();
  const word = (key: string): string => t(key as MessageKey);
  return {
    register: (code) => word(`register.${code}.name`),
    one: (code) => word(`register.${code}.one`),
    field: (register, field) => recordFieldWord(register, field, language),
    choice: (choice) => word(`register.choice.${choice}`),
    stage: (shape, stage) => word(`register.${shape.exits.some(({ code }) => code === stage) ? 'exit' : 'step'}.${stage}`),
    due: (code) => word(`register.due.${code}`),
    measure: (code) => word(`register.measure.${code}`),
  };
}

/** The field of that code; a shape names no other. */
export function fieldOf(shape: RegisterShape, code: string): FieldShape | undefined {
  return shape.fields.find((field) => field.code === code);
}
