import { Segment } from '@pakhwada/ui/button';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../../shell/words.tsx';

export const VIEWS = ['inception', 'year', 'fortnight'] as const;
export type View = (typeof VIEWS)[number];
const PARAMETER = 'span';

/** Progress is shown three ways: the one the address names. */
export function useView(otherwise: View): View {
  const [search] = useSearchParams();
  return VIEWS.find((view) => view === search.get(PARAMETER)) ?? otherwise;
}

export function ViewChoice({ otherwise }: { readonly otherwise: View }): ReactElement {
  const { t } = useWords();
  const [, setSearch] = useSearchParams();
  const show = (view: View): void =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        after.set(PARAMETER, view);
        after.delete('figure');
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  return <Segment label={t('money.view')} value={useView(otherwise)} onChange={show} options={VIEWS.map((view) => ({ value: view, label: t(`money.view.${view}`) }))} />;
}
