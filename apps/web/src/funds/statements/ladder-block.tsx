import { isMissing } from '@pakhwada/domain/ratio';
import type { FundsReview, Review, Rung, RungCode } from '@pakhwada/domain/review';
import { formatRupeeUnit } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';
import { LadderTable } from './ladder-table.tsx';
import { flowWord } from './money-words.ts';

const RUNG_OF_STAGE = { ANNOUNCED: 'ANNOUNCED', PROPOSED: 'PROPOSED', IN_PRINCIPLE: 'IN_PRINCIPLE', SANCTIONED: 'SANCTIONED', REVISED: 'SANCTIONED' } as const satisfies Record<string, RungCode>;

interface LadderBlockProps {
  readonly review: Review;
  readonly funds: FundsReview;
  readonly componentCode: string | null; // null: the scheme
  readonly span?: number;
}

/** The ladder of the scheme or of one component, under a sentence that says at which stage the amount stands. */
export function LadderBlock({ review, funds, componentCode, span = 12 }: LadderBlockProps): ReactElement {
  const { t, language, unit, name } = useWords();
  const own = funds.ladderByComponent.find((one) => one.componentCode === componentCode);
  const rungs = own?.rungs ?? funds.ladder;
  const stage = isMissing(review.amount) ? null : review.amount.stage;
  const standsAt = stage && RUNG_OF_STAGE[stage];
  return (
    <Block span={span} title={useLadderTitle(rungs, standsAt, stage && t(`amountStage.${stage}`), funds)} aside={`${t('money.inUnit', { unit: formatRupeeUnit(unit, language) })} · ${t('money.ladder.note')}`} className="ladder">
      {(titleId) => (
        <LadderTable
          labelledBy={titleId}
          rungs={rungs}
          path={own ? `components.${own.componentCode}.funds` : 'funds'}
          name={own ? name(own.name) : t('money.scheme')}
          flow={flowWord(funds)}
          standsAt={standsAt}
          amountPaise={totalAt(rungs, standsAt)}
        />
      )}
    </Block>
  );
}

function totalAt(rungs: readonly Rung[], code: RungCode | null): Rung['totalPaise'] {
  return rungs.find((rung) => rung.code === code)?.totalPaise ?? { missing: 'NOT_ON_RECORD' };
}

function useLadderTitle(rungs: readonly Rung[], standsAt: RungCode | null, stage: string | null, funds: FundsReview): string {
  const { t, money } = useWords();
  const inWords = (paise: Rung['totalPaise']): string => (isMissing(paise) ? '–' : money(paise));
  const values = { released: inWords(totalAt(rungs, 'RELEASED')), spent: inWords(totalAt(rungs, 'SPENT')), flow: flowWord(funds) };
  const amount = totalAt(rungs, standsAt);
  return isMissing(amount) || stage === null ? t('money.ladder.titleUnknown', values) : t('money.ladder.title', { ...values, amount: money(amount), stage });
}
