import type { FundsReview, Review } from '@pakhwada/domain/review';
import { formatFortnight, formatRupeeUnit } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';
import { FigureTable } from './figure-table.tsx';
import { flowWord } from './money-words.ts';
import { figuresOf, rowsOf, useStatementOneColumns } from './statement-one-columns.tsx';
import { UnitChoice } from './unit-choice.tsx';
import { useView, ViewChoice, type View } from './view-choice.tsx';

/** Financial statement I in numbered columns with their formulas, three ways; the total and the prior-period line close it. */
export function StatementOne({ review, funds }: { readonly review: Review; readonly funds: FundsReview }): ReactElement {
  const { t, language, unit } = useWords();
  const view = useView('inception');
  const columns = useStatementOneColumns(review, funds, view);
  return (
    <Block title={useTitleOf(review, funds, view)} aside={t('money.inUnit', { unit: formatRupeeUnit(unit, language) })} className="statement">
      {(titleId) => (
        <>
          <div className="statement-choices">
            <ViewChoice otherwise="inception" />
            <UnitChoice />
          </div>
          <FigureTable
            labelledBy={titleId}
            phone="scroll"
            columns={columns}
            rows={rowsOf(funds, view)}
            rowKey={({ kind, line }) => `${kind} ${line.componentCode ?? ''}`}
            rowClass={({ kind }) => (kind === 'TOTAL' ? 'total' : kind === 'PRIOR' ? 'prior' : undefined)}
            figuresOf={figuresOf}
          />
          <p className="note only-narrow">{t('money.one.scroll')}</p>
          <p className="note">{t('money.missingHere')}</p>
        </>
      )}
    </Block>
  );
}

function useTitleOf({ fortnight }: Review, funds: FundsReview, view: View): string {
  const { t, language, money } = useWords();
  const { total } = funds.statementOne;
  const flow = flowWord(funds);
  if (view === 'year') return t('money.one.titleYear', { year: fortnight.financialYear, spent: money(total.spentYearPaise, 'STATEMENT') });
  if (view === 'fortnight') return t('money.one.titleFortnight', { fortnight: formatFortnight(fortnight.id, 'full', language), released: money(total.releasedDuringPaise, 'STATEMENT'), spent: money(total.spentDuringPaise, 'STATEMENT'), flow });
  return t('money.one.title', { released: money(total.releasedPaise), spent: money(total.spentPaise), balance: money(total.balancePaise, 'STATEMENT'), flow });
}
