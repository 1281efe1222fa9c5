import type { RegisterImport } from '@pakhwada/contracts/registers';
import { useWords } from '../../shell/words.tsx';
import { useRegisterWords } from '../register-words.ts';

/** What a file is for: a register by its name, or the register of units. */
export function useImportedName(): (register: RegisterImport['register']) => string {
  const { t } = useWords();
  const words = useRegisterWords();
  return (register) => (register === 'unit' ? t('registers.units.page') : words.register(register));
}
