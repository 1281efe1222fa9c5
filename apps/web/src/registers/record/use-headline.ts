import type { RegisterRecordPage } from '@pakhwada/contracts/registers';
import type { RegisterShape } from '@pakhwada/domain/registers';
import { useWords } from '../../shell/words.tsx';

/** What a record with others under it says first: of a batch its three counters, of an event its parts. Null for one that stands alone, or holds nothing yet. */
export function useHeadline(shape: RegisterShape, { line, children }: RegisterRecordPage): string | null {
  const { t } = useWords();
  const under = (register: string): RegisterRecordPage['children'][number] | undefined => children.find((child) => child.register === register);
  if (shape.code === 'batch') {
    const trainees = under('trainee');
    const counted = (step: string): number => trainees?.counted.find(({ measure }) => measure.endsWith(`.${step}`))?.n ?? 0;
    if (!trainees || trainees.records === 0) return null;
    return t('registers.headline.batch', { key: line.key, enrolled: counted('enrolled'), completed: counted('completed'), certified: counted('certified') });
  }
  if (shape.code !== 'event') return null;
  const [participants, stalls, meetings] = ['participant', 'stall', 'meeting'].map((register) => under(register)?.records ?? 0);
  if (!participants && !stalls && !meetings) return null;
  return t('registers.headline.event', { key: line.key, participants: participants ?? 0, stalls: stalls ?? 0, meetings: meetings ?? 0 });
}
