import type { RegisterFaults, RegisterImport } from '@pakhwada/contracts/registers';
import type { RecordFault } from '@pakhwada/domain/registers';
import { useWords } from '../../shell/words.tsx';
import { useFaultWords } from '../form/use-fault-words.ts';
import { useRegisterWords } from '../register-words.ts';

type Fault = RegisterFaults['faults'][number];

/** The words of a file's faults: of which field, and what is wrong there. */
export function useFaultWording(register: RegisterImport['register']): { readonly field: (field: string) => string; readonly fault: (fault: Fault) => string } {
  const { t } = useWords();
  const words = useRegisterWords();
  const wordFault = useFaultWords(register);
  return {
    field: (field) => (field === '' ? '' : field === 'district' ? t('registers.district') : words.field(register, field)),
    fault: (fault) => wordFault(fault as RecordFault),
  };
}
