import { committeeRoutes } from '@pakhwada/contracts/committee';
import { partnerRoutes } from '@pakhwada/contracts/partners';
import type { LocalName } from '@pakhwada/domain/plan';
import type { FieldShape } from '@pakhwada/domain/registers';
import { TextField } from '@pakhwada/ui/fields';
import { useId, type ReactElement } from 'react';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { useReview } from '../../shell/use-review.ts';
import { useWords } from '../../shell/words.tsx';

interface PlanCodePickerProps {
  readonly of: NonNullable<FieldShape['ofPlan']>;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly messages: readonly string[];
  readonly onChange: (text: string) => void;
}

/** A code of the plan, proposed with its name while one types: an office, a partner, or a component. */
export function PlanCodePicker({ of, onChange, ...rest }: PlanCodePickerProps): ReactElement {
  const { name } = useWords();
  const list = useId();
  const known = usePlanCodes(of);
  return (
    <>
      <TextField {...rest} list={list} maxLength={60} onChange={(event) => onChange(event.target.value)} />
      <datalist id={list}>
        {known.map((one) => (
          <option key={one.code} value={one.code} label={name(one.name)} />
        ))}
      </datalist>
    </>
  );
}

function usePlanCodes(of: PlanCodePickerProps['of']): readonly { readonly code: string; readonly name: LocalName }[] {
  const { scheme } = usePlace();
  const offices = useRead(committeeRoutes.committees, { schemeCode: scheme }, { isEnabled: of === 'OFFICE' }).data;
  const partners = useRead(partnerRoutes.partners, { schemeCode: scheme }, { isEnabled: of === 'PARTNER' }).data;
  const review = useReview().data;
  if (of === 'OFFICE') return offices?.find((committee) => committee.offices)?.offices ?? [];
  if (of === 'PARTNER') return (partners ?? []).map(({ officeCode, name }) => ({ code: officeCode, name }));
  return (review?.components ?? []).map(({ code, shortName }) => ({ code, name: shortName }));
}
