import { committeeRoutes, type CommitteePage } from '@pakhwada/contracts/committee';
import type { Option } from '@pakhwada/ui/fields';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { useWords } from '../../shell/words.tsx';

export interface Offices {
  readonly name: (code: string) => string;
  readonly options: readonly Option[]; // for a list to choose from, by name
}

/** The offices a decision can name, as the plan writes them. */
export function useOffices(): Offices {
  const { scheme } = usePlace();
  const { name } = useWords();
  const committees = useRead(committeeRoutes.committees, { schemeCode: scheme }).data;
  const known = new Map(officesOf(committees ?? []).map((office) => [office.code, name(office.name)]));
  return { name: (code) => known.get(code) ?? code, options: [...known].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label)) };
}

function officesOf(committees: readonly CommitteePage[]): NonNullable<CommitteePage['offices']> {
  return committees.find(({ offices }) => offices)?.offices ?? [];
}
