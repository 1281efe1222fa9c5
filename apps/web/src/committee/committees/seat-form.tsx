import { Button } from '@pakhwada/ui/button';
import { CheckField, DateField, SelectField, TextField } from '@pakhwada/ui/fields';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';
import { useOffices } from '../words/use-offices.ts';
import type { SeatField, TypedSeat } from './typed-committee.ts';

interface SeatFormProps {
  readonly seat: TypedSeat;
  readonly no: number;
  readonly faults: readonly SeatField[];
  readonly onChange: (part: Partial<TypedSeat>) => void;
  readonly onRemove?: () => void;
}

/** One seat: a designation from a day to a day. */
export function SeatForm({ seat, no, faults, onChange, onRemove }: SeatFormProps): ReactElement {
  const { t, language } = useWords();
  const offices = useOffices();
  return (
    <fieldset className="committee-action">
      <legend>{t('committeePages.seat.no', { no })}</legend>
      <div className="committee-pair">
        {(['en', 'hi'] as const).map((tongue) => (
          <TextField
            key={tongue}
            label={t(`committeePages.in.${tongue}`, { label: t('committeePages.seat.designation', { no }) })}
            lang={tongue}
            maxLength={200}
            value={seat[tongue]}
            messages={tongue === 'en' && faults.includes('designation') ? [t('committeePages.need.bothTongues')] : []}
            onChange={(event) => onChange({ [tongue]: event.target.value })}
          />
        ))}
      </div>
      <div className="committee-fields">
        <SelectField label={t('committeePages.seat.office')} hint={' '} value={seat.officeCode} options={[{ value: '', label: t('committeePages.seat.outside') }, ...offices.options]} onChange={(event) => onChange({ officeCode: event.target.value })} />
        <DateField label={t('committeePages.seat.since')} language={language} value={seat.since} messages={faults.includes('since') ? [t('committeePages.need.day')] : []} onChange={(event) => onChange({ since: event.target.value })} />
        <DateField label={t('committeePages.seat.untilIf')} language={language} value={seat.until} min={seat.since} messages={faults.includes('until') ? [t('committeePages.need.until')] : []} onChange={(event) => onChange({ until: event.target.value })} />
        <CheckField label={t('committeePages.seat.chair')} checked={seat.isChair} onChange={(event) => onChange({ isChair: event.target.checked })} />
        <CheckField label={t('committeePages.seat.convenor')} checked={seat.isConvenor} onChange={(event) => onChange({ isConvenor: event.target.checked })} />
        {onRemove && (
          <p className="actions">
            <Button isSmall kind="quiet" aria-label={t('committeePages.seat.removeOf', { no })} onClick={onRemove}>
              {t('committeePages.remove')}
            </Button>
          </p>
        )}
      </div>
    </fieldset>
  );
}
