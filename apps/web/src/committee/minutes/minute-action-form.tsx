import { Button } from '@pakhwada/ui/button';
import { DateField, SelectField } from '@pakhwada/ui/fields';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';
import { OfficeTextField } from '../words/office-text-field.tsx';
import { useOffices } from '../words/use-offices.ts';
import type { MinuteField, TypedAction } from './typed-minutes.ts';

interface MinuteActionFormProps {
  readonly action: TypedAction;
  readonly sittingOn: string;
  readonly faults: readonly MinuteField[];
  readonly onChange: (part: Partial<TypedAction>) => void;
  readonly onRemove: () => void;
}

/** What shall be done, by which office, by which day. */
export function MinuteActionForm({ action, sittingOn, faults, onChange, onRemove }: MinuteActionFormProps): ReactElement {
  const { t, language } = useWords();
  const offices = useOffices();
  const told = (...fields: readonly MinuteField[]): string[] => fields.flatMap((field) => (faults.includes(field) ? [t(`committeePages.need.${field as 'text'}`)] : []));
  return (
    <fieldset className="committee-action">
      <legend>{t('committeePages.actionNo', { no: action.serial })}</legend>
      <OfficeTextField label={t('committeePages.action.text', { no: action.serial })} rows={1} maxLength={1000} value={action.text} messages={told('text')} onChange={(text) => onChange({ text })} />
      <div className="committee-fields">
        <SelectField label={t('committeePages.action.office', { no: action.serial })} hint={' '} value={action.officeCode} messages={told('officeCode')} options={[{ value: '', label: t('committeePages.choose') }, ...offices.options]} onChange={(event) => onChange({ officeCode: event.target.value })} />
        <DateField label={t('committeePages.action.due', { no: action.serial })} language={language} value={action.dueOn} min={sittingOn} messages={told('dueOn', 'dueBefore')} onChange={(event) => onChange({ dueOn: event.target.value })} />
        <p className="actions">
          <Button isSmall kind="quiet" aria-label={t('committeePages.removeAction', { no: action.serial })} onClick={onRemove}>
            {t('committeePages.remove')}
          </Button>
        </p>
      </div>
    </fieldset>
  );
}
