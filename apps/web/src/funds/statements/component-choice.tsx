import type { LocalName } from '@pakhwada/domain/plan';
import { SelectField } from '@pakhwada/ui/fields';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../../shell/words.tsx';

const PARAMETER = 'component';

/** The component of the address, of those there are; null: all of them. */
export function useChosenComponent(components: readonly { readonly code: string }[]): string | null {
  const [search] = useSearchParams();
  return components.find(({ code }) => code === search.get(PARAMETER))?.code ?? null;
}

/** From the whole scheme to one component. It lives in the address, so that the view can be sent. */
export function ComponentChoice({ components, whole }: { readonly components: readonly { readonly code: string; readonly name: LocalName }[]; readonly whole: string }): ReactElement {
  const { t, name } = useWords();
  const [, setSearch] = useSearchParams();
  const chosen = useChosenComponent(components);
  const choose = (code: string): void =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (code === '') after.delete(PARAMETER);
        else after.set(PARAMETER, code);
        after.delete('figure');
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  return <SelectField label={t('money.whose')} value={chosen ?? ''} onChange={(event) => choose(event.target.value)} options={[{ value: '', label: whole }, ...components.map((one) => ({ value: one.code, label: `${one.code} ${name(one.name)}` }))]} />;
}
