import { committeeRoutes } from '@pakhwada/contracts/committee';
import { Segment } from '@pakhwada/ui/button';
import { SelectField } from '@pakhwada/ui/fields';
import type { ReactElement } from 'react';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { useReview } from '../../shell/use-review.ts';
import { useWords } from '../../shell/words.tsx';
import { useOffices } from '../words/use-offices.ts';
import { useSittingWords } from '../words/use-sitting-words.ts';
import { useActionQuery, VIEWS } from './use-action-query.ts';

/** Which action points: by how they stand, by sitting, office and component. A choice takes effect at once. */
export function ActionFilters(): ReactElement {
  const { t, name } = useWords();
  const { scheme } = usePlace();
  const words = useSittingWords();
  const { query, change } = useActionQuery();
  const offices = useOffices();
  const components = useReview().data?.components ?? [];
  const sittings = useRead(committeeRoutes.sittings, { schemeCode: scheme }).data?.sittings ?? [];
  const any = { value: '', label: t('committeePages.any') };
  return (
    <div className="committee-filters" role="search" aria-label={t('committeePages.filters')}>
      <Segment label={t('committeePages.view')} value={query.view} options={VIEWS.map((value) => ({ value, label: t(`committeePages.view.${value}`) }))} onChange={(view) => change({ view: view === 'open' ? '' : view })} />
      <SelectField label={t('committeePages.sittings.no')} value={query.sitting ?? ''} options={[any, ...sittings.filter(({ state }) => state === 'HELD').map((one) => ({ value: one.sittingId, label: words.ofDay(one) }))]} onChange={(event) => change({ sitting: event.target.value })} />
      <SelectField label={t('committeePages.column.by')} value={query.office ?? ''} options={[any, ...offices.options]} onChange={(event) => change({ office: event.target.value })} />
      <SelectField label={t('committeePages.part.component')} value={query.component ?? ''} options={[any, ...components.map(({ code, shortName }) => ({ value: code, label: `${code} ${name(shortName)}` }))]} onChange={(event) => change({ component: event.target.value })} />
    </div>
  );
}
