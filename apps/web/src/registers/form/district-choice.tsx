import { SelectField } from '@pakhwada/ui/fields';
import type { ReactElement } from 'react';
import { useMe } from '../../shell/session.tsx';
import { useWords } from '../../shell/words.tsx';
import { useNamesOfPlan } from '../../shell/names-of-plan.ts';
import { placeOfField } from './field-input.tsx';

interface DistrictChoiceProps {
  readonly place: 'DISTRICT' | 'ANYWHERE';
  readonly value: string;
  readonly messages: readonly string[];
  readonly onChange: (district: string) => void;
}

/** A district's own officers have one choice; the State's offices have all, and the State itself where the register knows it. */
export function DistrictChoice({ place, value, messages, onChange }: DistrictChoiceProps): ReactElement {
  const { t } = useWords();
  const me = useMe();
  const names = useNamesOfPlan();
  const districts = names.districts.filter(({ lgd }) => me.districtLgd === null || lgd === me.districtLgd).map(({ lgd, name }) => ({ value: String(lgd), label: name }));
  const state = place === 'ANYWHERE' && me.districtLgd === null ? [{ value: '0', label: t('registers.state') }] : [];
  return (
    <div id={placeOfField('district')} className="registers-field">
      <SelectField label={`${t('registers.district')} *`} value={value} messages={messages} options={[{ value: '', label: t('registers.choose') }, ...state, ...districts]} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}
