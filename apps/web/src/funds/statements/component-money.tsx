import type { ComponentReview, Review } from '@pakhwada/domain/review';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../shell/words.tsx';
import { EarnedValueBlock } from './earned-value-block.tsx';
import { LadderBlock } from './ladder-block.tsx';
import { LapseBlock } from './lapse-block.tsx';
import { flowWord } from './money-words.ts';
import { UnitCostBlock } from './unit-cost-block.tsx';

/** The money of one component, for its own page: ladder, lapse, earned value, unit cost. Under rule set 1 the tiles of the page are all there is. */
export function ComponentMoney({ review, component }: { readonly review: Review; readonly component: ComponentReview }): ReactElement | null {
  const { t, name } = useWords();
  const { scheme, fortnight } = usePlace();
  const { funds } = review;
  if (!funds) return null;
  const isOwn = ({ componentCode }: { readonly componentCode: string | null }): boolean => componentCode === component.code;
  const lapse = funds.lapseByComponent.find(isOwn)?.lapse;
  const unitCosts = funds.unitCosts.filter(isOwn);
  return (
    <>
      <LadderBlock review={review} funds={funds} componentCode={component.code} />
      {lapse && <LapseBlock review={review} lapse={lapse} path={`components.${component.code}.funds.lapse`} name={name(component.name)} flow={flowWord(funds)} />}
      <EarnedValueBlock lines={funds.earnedValue.filter(isOwn)} />
      {unitCosts.length > 0 && <UnitCostBlock unitCosts={unitCosts} />}
      <p className="note">
        <Link to={`${paths.money(scheme, fortnight)}?component=${component.code}`}>{t('money.ofComponent.more')}</Link>
      </p>
    </>
  );
}
