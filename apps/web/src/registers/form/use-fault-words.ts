import type { RecordFault } from '@pakhwada/domain/registers';
import type { UnitFault } from '@pakhwada/domain/units';
import { wordRecordFault, type WordedRegister } from '@pakhwada/language/sentence';
import { useWords } from '../../shell/words.tsx';

/** What is wrong with a field of a register or of a unit, in the reader's language. */
export function useFaultWords(register: WordedRegister): (fault: RecordFault | UnitFault) => string {
  const { language } = useWords();
  return (fault) => wordRecordFault(fault, register, language);
}
