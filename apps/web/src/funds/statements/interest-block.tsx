import type { FundsReview } from '@pakhwada/domain/review';
import { formatRupeeUnit } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { KnownFigure } from '../../provenance/known-figure.tsx';
import { useWords } from '../../shell/words.tsx';
import { FigureTable } from './figure-table.tsx';
import { useFigureOf } from './money-words.ts';

/** Interest earned, deposited back and held. */
export function InterestBlock({ funds }: { readonly funds: FundsReview }): ReactElement {
  const words = useWords();
  const { t, language, unit, money } = words;
  const figureOf = useFigureOf(words);
  const { interestPaise, interestRemittedPaise, interestHeldPaise } = funds.statementTwo;
  const rows = [
    { figure: 'interest', words: t('money.interest.earned'), paise: interestPaise },
    { figure: 'interestRemitted', words: t('money.interest.remitted'), paise: interestRemittedPaise },
    { figure: 'interestHeld', words: t('money.interest.held'), paise: interestHeldPaise },
  ];
  return (
    <Block span={4} title={t('money.interest.title', { held: money(interestHeldPaise, 'STATEMENT') })} aside={t('money.inUnit', { unit: formatRupeeUnit(unit, language) })}>
      {(titleId) => (
        <FigureTable
          labelledBy={titleId}
          isDense
          phone="scroll"
          columns={[
            { key: 'what', header: t('money.interest.word'), cell: (row) => row.words },
            { key: 'amount', header: t('money.two.amount'), align: 'end', cell: (row) => <KnownFigure {...figureOf(row.paise, `funds.statementTwo.${row.figure}`, row.words, t('money.scheme'))} /> },
          ]}
          rows={rows}
          rowKey={({ figure }) => figure}
          rowClass={({ figure }) => (figure === 'interestHeld' ? 'total' : undefined)}
          figuresOf={({ figure }) => [`funds.statementTwo.${figure}`]}
        />
      )}
    </Block>
  );
}
