import { unitRoutes, type DuplicatePair, type RegisteredUnit } from '@pakhwada/contracts/registers';
import { SelectField } from '@pakhwada/ui/fields';
import { PageHead } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import { useState, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { paths } from '../../paths.ts';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useMe } from '../../shell/session.tsx';
import { useRead } from '../../shell/use-read.ts';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import { useNamesOfPlan } from '../../shell/names-of-plan.ts';
import { DuplicateCard, type Decision } from './duplicate-card.tsx';

/** Units of a district that may be one: a person decides, with a reason; nothing merges by itself. */
export function DuplicatesPage(): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const me = useMe();
  const names = useNamesOfPlan();
  const [search, setSearch] = useSearchParams();
  const district = search.get('district') ?? (me.districtLgd === null ? '' : String(me.districtLgd));
  const read = useRead(unitRoutes.duplicates, { schemeCode: scheme }, { query: { district }, isEnabled: district !== '' });
  const [told, setTold] = useState<{ readonly decision: Decision; readonly unit: RegisteredUnit } | null>(null);
  const title = district === '' || !read.data ? t('registers.duplicates.page') : t('registers.duplicates.title', { count: read.data.length, district: names.district(Number(district)) });
  useTitle(title);
  return (
    <div className="registers-stack">
      <PageHead eyebrow={<Link to={paths.register(scheme, fortnight, 'unit')}>{t('registers.units.page')}</Link>} title={title} lead={t('registers.duplicates.lead')} />
      <div className="registers-filters">
        <SelectField label={t('registers.district')} value={district} options={[{ value: '', label: t('registers.choose') }, ...names.districts.map(({ lgd, name }) => ({ value: String(lgd), label: name }))]} onChange={(event) => setSearch(event.target.value === '' ? {} : { district: event.target.value })} />
      </div>
      {told && (
        <Notice tone="done" title={t(told.decision === 'KEEP_BOTH' ? 'registers.duplicates.kept' : 'registers.duplicates.merged', { udyam: told.unit.unit.udyam })}>
          <p>
            {t(told.decision === 'KEEP_BOTH' ? 'registers.duplicates.undoKept' : 'registers.duplicates.undoMerged')} <Link to={paths.record(scheme, fortnight, 'unit', told.unit.unit.unitId)}>{t('registers.units.openOne')}</Link>
          </p>
        </Notice>
      )}
      {district !== '' && (
        <PageState<readonly DuplicatePair[]> read={read} empty={(pairs) => (pairs.length > 0 ? null : <Notice tone="empty" title={t('registers.duplicates.none')} />)}>
          {(pairs) => (
            <ol className="registers-stack">
              {pairs.map((pair) => (
                <li key={pair.pairId}>
                  <DuplicateCard pair={pair} onDone={(decision, unit) => setTold({ decision, unit })} />
                </li>
              ))}
            </ol>
          )}
        </PageState>
      )}
    </div>
  );
}
