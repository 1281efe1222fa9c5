import { LISTED, type RegisterShape } from '@pakhwada/domain/registers';
import { Button } from '@pakhwada/ui/button';
import { CheckField, SelectField, TextField } from '@pakhwada/ui/fields';
import { useState, type ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';
import { useNamesOfPlan } from '../../shell/names-of-plan.ts';
import { useRegisterWords } from '../register-words.ts';
import { useListQuery } from './use-list-query.ts';

/** District, stage, what is due, and the beginning of a number. A choice takes effect at once; words when they are sent. */
export function RecordFilters({ shape }: { readonly shape: RegisterShape }): ReactElement {
  const { t } = useWords();
  const words = useRegisterWords();
  const names = useNamesOfPlan();
  const { query, isNarrowed, change } = useListQuery();
  const [find, setFind] = useState(query.find ?? '');
  const any = { value: '', label: t('registers.list.any') };
  const begins = shape.steps[0]?.dateField;
  const isListedFirst = !shape.fields.some(({ code, isNeeded }) => code === begins && isNeeded);
  const stages = [...(isListedFirst ? [LISTED] : []), ...[...shape.steps, ...shape.exits].map(({ code }) => code)].map((code) => ({ value: code, label: words.stage(shape, code) }));
  const districts = [...(shape.place === 'DISTRICT' ? [] : [{ value: '0', label: t('registers.state') }]), ...names.districts.map(({ lgd, name }) => ({ value: String(lgd), label: name }))];
  return (
    <form
      className="registers-filters"
      role="search"
      aria-label={t('registers.list.filters')}
      onSubmit={(event) => {
        event.preventDefault();
        change({ find: find.trim() });
      }}
    >
      <TextField type="search" label={t('registers.list.find')} value={find} maxLength={100} onChange={(event) => setFind(event.target.value)} />
      <SelectField label={t('registers.district')} options={[any, ...districts]} value={query.district ?? ''} onChange={(event) => change({ district: event.target.value })} />
      <SelectField label={t('registers.stage')} options={[any, ...stages]} value={query.stage ?? ''} onChange={(event) => change({ stage: event.target.value })} />
      {shape.dues.length > 0 && <CheckField label={t('registers.list.onlyDue')} checked={query.isDue === 'yes'} onChange={(event) => change({ isDue: event.target.checked ? 'yes' : '' })} />}
      <p className="actions">
        <Button type="submit">{t('registers.list.search')}</Button>
        {isNarrowed && (
          <Button
            kind="quiet"
            onClick={() => {
              setFind('');
              change({ find: '', district: '', stage: '', isDue: '', from: '', to: '', parentId: '' });
            }}
          >
            {t('registers.list.clear')}
          </Button>
        )}
      </p>
    </form>
  );
}
