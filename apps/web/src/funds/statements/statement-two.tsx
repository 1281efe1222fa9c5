import type { FundsReview } from '@pakhwada/domain/review';
import { formatRupeeUnit } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';
import { AgeingBlock } from './ageing-block.tsx';
import { CapMeters } from './cap-meters.tsx';
import { InstalmentTable } from './instalment-table.tsx';
import { InterestBlock } from './interest-block.tsx';

/** Financial statement II: instalments and their certificates, ageing, interest, the caps of the year's end. */
export function StatementTwo({ funds }: { readonly funds: FundsReview }): ReactElement {
  const { t, language, unit, money } = useWords();
  const { lines, backlogPaise } = funds.statementTwo;
  const isOverdue = lines.some(({ age }) => age !== null);
  return (
    <>
      <Block title={<span id="statement-two">{isOverdue ? t('money.two.title', { backlog: money(backlogPaise) }) : t('money.two.titleNone')}</span>} aside={t('money.inUnit', { unit: formatRupeeUnit(unit, language) })} className="statement">
        {(titleId) => (lines.length === 0 ? <p className="muted">{t('money.two.none')}</p> : <InstalmentTable funds={funds} labelledBy={titleId} />)}
      </Block>
      <AgeingBlock funds={funds} />
      <InterestBlock funds={funds} />
      <Block span={4} title={t('money.cap.title')}>
        <CapMeters lapse={funds.lapse} path="funds.lapse" />
      </Block>
    </>
  );
}
