import { Button } from '@pakhwada/ui/button';
import { SelectField, TextField } from '@pakhwada/ui/fields';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../../shell/words.tsx';
import { useNamesOfPlan } from '../../shell/names-of-plan.ts';
import { useRegisterWords } from '../register-words.ts';

/** One field for everything a unit is known by, with district and class beside. */
export function UnitSearch({ classes }: { readonly classes: readonly string[] }): ReactElement {
  const { t } = useWords();
  const words = useRegisterWords();
  const names = useNamesOfPlan();
  const [search, setSearch] = useSearchParams();
  const [find, setFind] = useState(search.get('find') ?? '');
  const any = { value: '', label: t('registers.list.any') };
  const ask = (name: string, value: string): void =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      next.delete('after');
      if (value === '') next.delete(name);
      else next.set(name, value);
      return next;
    });
  return (
    <form
      className="registers-filters"
      role="search"
      aria-label={t('registers.list.filters')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        ask('find', find.trim());
      }}
    >
      <TextField type="search" label={t('registers.units.find')} hint={t('registers.units.findHint')} value={find} maxLength={100} onChange={(event) => setFind(event.target.value)} />
      <SelectField label={t('registers.district')} options={[any, ...names.districts.map(({ lgd, name }) => ({ value: String(lgd), label: name }))]} value={search.get('district') ?? ''} onChange={(event) => ask('district', event.target.value)} />
      <SelectField label={words.field('unit', 'class')} options={[any, ...classes.map((one) => ({ value: one, label: words.choice(one) }))]} value={search.get('class') ?? ''} onChange={(event) => ask('class', event.target.value)} />
      <p className="actions">
        <Button type="submit">{t('registers.list.search')}</Button>
      </p>
    </form>
  );
}
