import { SelectField, TextField } from '@pakhwada/ui/fields';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';
import { NTHS, type TypedCommittee } from './typed-committee.ts';
import { WEEKDAYS } from './use-series-words.ts';

const SERIES = ['AFTER_FREEZE', 'TWICE_A_MONTH', 'WEEKDAY'] as const;

interface SeriesFieldsProps {
  readonly typed: TypedCommittee;
  readonly messages: readonly string[];
  readonly onChange: (part: Partial<TypedCommittee>) => void;
}

/** On which days the committee means to sit: after each freeze, on two days of the month, or on a weekday of it. */
export function SeriesFields({ typed, messages, onChange }: SeriesFieldsProps): ReactElement {
  const { t } = useWords();
  const number = { className: 'input input-number', inputMode: 'numeric' as const };
  return (
    <div className="committee-fields">
      <SelectField label={t('committeePages.committee.series')} value={typed.series} messages={messages} options={SERIES.map((kind) => ({ value: kind, label: t(`committeePages.seriesKind.${kind}`) }))} onChange={(event) => onChange({ series: SERIES.find((kind) => kind === event.target.value) ?? 'AFTER_FREEZE' })} />
      {typed.series === 'AFTER_FREEZE' && <TextField {...number} label={t('committeePages.committee.workingDays')} value={typed.workingDays} onChange={(event) => onChange({ workingDays: event.target.value })} />}
      {typed.series === 'TWICE_A_MONTH' && (
        <>
          <TextField {...number} label={t('committeePages.committee.firstDay')} value={typed.days[0]} onChange={(event) => onChange({ days: [event.target.value, typed.days[1]] })} />
          <TextField {...number} label={t('committeePages.committee.secondDay')} value={typed.days[1]} onChange={(event) => onChange({ days: [typed.days[0], event.target.value] })} />
        </>
      )}
      {typed.series === 'WEEKDAY' && (
        <>
          <SelectField label={t('committeePages.committee.nth')} value={typed.nth} options={NTHS.map((nth) => ({ value: String(nth), label: t(`committeePages.nth.${nth}`) }))} onChange={(event) => onChange({ nth: event.target.value })} />
          <SelectField label={t('committeePages.committee.weekday')} value={typed.weekday} options={WEEKDAYS.map((day) => ({ value: day, label: t(`committeePages.weekday.${day}`) }))} onChange={(event) => onChange({ weekday: event.target.value })} />
        </>
      )}
    </div>
  );
}
