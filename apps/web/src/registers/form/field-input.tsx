import { readUdyam, type FieldShape } from '@pakhwada/domain/registers';
import type { WordedRegister } from '@pakhwada/language/sentence';
import { CheckField, DateField, SelectField, TextArea, TextField } from '@pakhwada/ui/fields';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';
import { useRegisterWords } from '../register-words.ts';
import { PlanCodePicker } from './plan-code-picker.tsx';
import { ReferencePicker } from './reference-picker.tsx';
import type { TypedRecord } from './typed-record.ts';

export interface FieldInputProps {
  readonly register: WordedRegister;
  readonly field: FieldShape;
  readonly typed: TypedRecord;
  readonly parentId: string | null;
  readonly isSealed: boolean; // something is kept there that the form does not show
  readonly messages: readonly string[];
  readonly onChange: (typed: TypedRecord) => void;
}

/** The place where a fault of the field is shown, and where a link to it leads. */
export function placeOfField(code: string): string {
  return `registers-field-${code}`;
}

/** One field as its kind is typed: lists for codes, the browser's own day, figures with Indian grouping, "at least" beside a count that may be one. */
export function FieldInput({ register, field, typed, parentId, isSealed, messages, onChange }: FieldInputProps): ReactElement {
  const { t } = useWords();
  const words = useRegisterWords();
  const name = words.field(register, field.code);
  const label = field.isNeeded && !isSealed ? `${name} *` : name;
  const hint = field.isPersonal ? t(isSealed ? 'registers.form.sealedKept' : 'registers.form.sealed') : field.kind === 'MONEY' ? t('registers.form.rupees') : isKarnataka(field, typed.texts[field.code] ?? '') ? t('registers.form.karnataka') : undefined;
  const say = (text: string): void => onChange({ ...typed, texts: { ...typed.texts, [field.code]: text } });
  const value = typed.texts[field.code] ?? '';
  return (
    <div id={placeOfField(field.code)} className={field.kind === 'LONG_TEXT' ? 'registers-field is-wide' : 'registers-field'}>
      <Control field={field} label={label} hint={hint} value={value} messages={messages} parentId={parentId} onChange={say} />
      {field.mayBeLowerBound && (
        <CheckField
          label={t('registers.form.atLeast')}
          aria-label={t('registers.form.atLeastOf', { name })}
          checked={typed.atLeast.includes(field.code)}
          onChange={(event) => onChange({ ...typed, atLeast: event.target.checked ? [...typed.atLeast, field.code] : typed.atLeast.filter((code) => code !== field.code) })}
        />
      )}
    </div>
  );
}

/** What was typed is kept as it stands on the certificate, and the officer is told so. */
function isKarnataka({ kind }: FieldShape, text: string): boolean {
  const read = kind === 'UDYAM' ? readUdyam(text) : null;
  return read !== null && 'isCorrected' in read && read.isCorrected;
}

interface ControlProps {
  readonly field: FieldShape;
  readonly label: string;
  readonly hint: string | undefined;
  readonly value: string;
  readonly messages: readonly string[];
  readonly parentId: string | null;
  readonly onChange: (text: string) => void;
}

function Control({ field, label, hint, value, messages, parentId, onChange }: ControlProps): ReactElement {
  const { t, language } = useWords();
  const words = useRegisterWords();
  const common = { label, value, messages, ...(hint === undefined ? {} : { hint }), autoComplete: 'off' };
  const none = { value: '', label: t(field.isNeeded ? 'registers.choose' : 'registers.form.notSaid') };
  if (field.ofPlan !== null) return <PlanCodePicker {...common} of={field.ofPlan} onChange={onChange} />;
  switch (field.kind) {
    case 'DATE':
      return <DateField language={language} label={label} value={value} messages={messages} onChange={(event) => onChange(event.target.value)} />;
    case 'LONG_TEXT':
      return <TextArea {...common} rows={2} maxLength={field.most} onChange={(event) => onChange(event.target.value)} />;
    case 'CHOICE':
      return <SelectField {...common} options={[none, ...field.choices.map((choice) => ({ value: choice, label: words.choice(choice) }))]} onChange={(event) => onChange(event.target.value)} />;
    case 'FLAG':
      return <SelectField {...common} options={[none, { value: 'yes', label: t('registers.yes') }, { value: 'no', label: t('registers.no') }]} onChange={(event) => onChange(event.target.value)} />;
    case 'REFERENCE':
      return <ReferencePicker {...common} field={field} parentId={parentId} onChange={onChange} />;
    case 'COUNT':
      return <TextField {...common} className="input input-number" inputMode="numeric" onChange={(event) => onChange(event.target.value)} />;
    case 'MONEY':
      return <TextField {...common} className="input input-number" inputMode="decimal" onChange={(event) => onChange(event.target.value)} />;
    default:
      return <TextField {...common} maxLength={field.most + 20} onChange={(event) => onChange(event.target.value)} />;
  }
}
