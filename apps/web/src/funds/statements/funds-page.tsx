import type { FundsReview, Review } from '@pakhwada/domain/review';
import { formatFortnight } from '@pakhwada/language/format';
import { wordSentence } from '@pakhwada/language/sentence';
import { Columns } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { PageState } from '../../shell/page-state.tsx';
import { useReview } from '../../shell/use-review.ts';
import { useWords } from '../../shell/words.tsx';
import { AlertsBlock } from './alerts-block.tsx';
import { ComponentChoice, useChosenComponent } from './component-choice.tsx';
import { EarnedCurve } from './earned-curve.tsx';
import { EarnedValueBlock } from './earned-value-block.tsx';
import { LadderBlock } from './ladder-block.tsx';
import { LapseBlock } from './lapse-block.tsx';
import { MoneyFrame } from './money-frame.tsx';
import { flowWord } from './money-words.ts';
import { OlderFortnight } from './older-fortnight.tsx';
import { UnitCostBlock } from './unit-cost-block.tsx';

/** Money of a fortnight: what stands out, the ladder, what will lapse, earned value, unit costs. */
export function FundsPage(): ReactElement {
  return <PageState read={useReview()}>{(review) => <FundsView review={review} />}</PageState>;
}

/** The message is the sentence on the money at risk, as the brief has it. */
export function FundsView({ review }: { readonly review: Review }): ReactElement {
  const { t, language, unit } = useWords();
  const atRisk = review.sentences[2];
  const title = atRisk ? wordSentence(atRisk, language, unit) : t('money.titleUnknown', { fortnight: formatFortnight(review.fortnight.id, 'full', language) });
  return (
    <>
      <MoneyFrame review={review} title={title} />
      {review.funds ? <Funds review={review} funds={review.funds} /> : <OlderFortnight review={review} />}
    </>
  );
}

function Funds({ review, funds }: { readonly review: Review; readonly funds: FundsReview }): ReactElement {
  const { t, name } = useWords();
  const code = useChosenComponent(review.components);
  const component = review.components.find((one) => one.code === code) ?? null;
  const path = component ? `components.${component.code}.funds` : 'funds';
  const lapse = component ? funds.lapseByComponent.find(({ componentCode }) => componentCode === component.code)?.lapse : funds.lapse;
  const isShown = ({ componentCode }: { readonly componentCode: string | null }): boolean => component === null || componentCode === component.code;
  return (
    <Columns>
      <AlertsBlock alerts={funds.alerts} />
      <div className="money-choice">
        <ComponentChoice components={review.components} whole={t('money.scheme')} />
      </div>
      <LadderBlock review={review} funds={funds} componentCode={component?.code ?? null} />
      {lapse && <LapseBlock review={review} lapse={lapse} path={`${path}.lapse`} name={component ? name(component.name) : t('money.scheme')} flow={flowWord(funds)} />}
      <EarnedValueBlock lines={funds.earnedValue.filter(isShown)} />
      <EarnedCurve review={review} component={component} />
      <UnitCostBlock unitCosts={funds.unitCosts.filter(isShown)} />
      <p className="note">{t('money.missingHere')}</p>
    </Columns>
  );
}
