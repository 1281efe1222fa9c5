import { isLimitFlow } from '@pakhwada/domain/funds';
import type { MoneyFigures, Review } from '@pakhwada/domain/review';
import { formatFortnight, formatRupeeUnit, formatShareBare } from '@pakhwada/language/format';
import { Block, Columns } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import type { Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { KnownFigure } from '../../provenance/known-figure.tsx';
import { useWords } from '../../shell/words.tsx';
import { FigureTable } from './figure-table.tsx';
import { useAmountName, useFigureOf } from './money-words.ts';

interface OlderRow {
  readonly key: string;
  readonly path: string; // of its figures
  readonly name: string;
  readonly code: string | null;
  readonly money: MoneyFigures;
}

const FIGURES = ['amount', 'released', 'spent', 'lapse'];

/** A fortnight under rule set 1: it says what it does not hold, why, and shows what it does. */
export function OlderFortnight({ review }: { readonly review: Review }): ReactElement {
  const { t, language, unit, name } = useWords();
  const rows: readonly OlderRow[] = [
    ...review.components.map((one) => ({ key: one.code, code: one.code, path: `components.${one.code}.`, name: name(one.name), money: one.money })),
    { key: 'total', code: null, path: '', name: t('money.total'), money: review.figures.money },
  ];
  const values = { fortnight: formatFortnight(review.fortnight.id, 'full', language), version: review.ruleSetVersion };
  const flow = isLimitFlow(review.scheme.fundFlow) ? 'limit' : 'release';
  const columns = useOlderColumns(review, flow);
  return (
    <Columns>
      <Notice tone="plain" title={t(review.basis === 'FROZEN' ? 'money.older.title' : 'money.older.live', values)}>
        <p>{t('money.older.text')}</p>
      </Notice>
      <Block title={t('money.older.table', { flow })} aside={t('money.inUnit', { unit: formatRupeeUnit(unit, language) })} className="statement">
        {(titleId) => (
          <FigureTable
            labelledBy={titleId}
            phone="scroll"
            columns={columns}
            rows={rows}
            rowKey={({ key }) => key}
            rowClass={({ code }) => (code === null ? 'total' : undefined)}
            figuresOf={({ path }) => FIGURES.map((word) => `${path}${word}`)}
          />
        )}
      </Block>
    </Columns>
  );
}

function useOlderColumns(review: Review, flow: 'limit' | 'release'): readonly Column<OlderRow>[] {
  const { t, bare } = useWords();
  const figureOf = useFigureOf({ t, bare });
  const amountName = useAmountName(review);
  const share = (ratio: Parameters<typeof formatShareBare>[0]): string => formatShareBare(ratio, 2);
  const plain = (key: string, header: string, of: (money: MoneyFigures) => number): Column<OlderRow> => ({ key, header, align: 'end', cell: ({ money }) => bare(of(money), 'STATEMENT') });
  return [
    { key: 'name', header: t('money.component'), cell: ({ code, name }) => <>{code && <b>{code}</b>} {name}</> },
    { key: 'amount', header: amountName, align: 'end', cell: ({ money, path, name }) => <KnownFigure {...figureOf(money.amountPaise, `${path}amount`, amountName, name)} /> },
    plain('releasedBefore', t('money.releasedBefore', { flow }), ({ releasedBeforePaise }) => releasedBeforePaise),
    plain('releasedDuring', t('money.releasedDuring', { flow }), ({ releasedDuringPaise }) => releasedDuringPaise),
    { key: 'released', header: t('money.released', { flow }), align: 'end', cell: ({ money, path, name }) => <KnownFigure {...figureOf(money.releasedPaise, `${path}released`, t('money.released', { flow }), name)} /> },
    plain('spentBefore', t('money.spentBefore'), ({ spentBeforePaise }) => spentBeforePaise),
    plain('spentDuring', t('money.spentDuring'), ({ spentDuringPaise }) => spentDuringPaise),
    { key: 'spent', header: t('money.spent'), align: 'end', cell: ({ money, path, name }) => <KnownFigure {...figureOf(money.spentPaise, `${path}spent`, t('money.spent'), name)} /> },
    { key: 'ofReleased', header: t('money.spentOfReleased', { flow }), align: 'end', cell: ({ money }) => <KnownFigure value={money.spentOfReleased} print={share} /> },
    { key: 'ofAmount', header: t('money.spentOfAmount'), align: 'end', cell: ({ money }) => <KnownFigure value={money.spentOfAmount} print={share} /> },
    plain('balance', t('money.balance'), ({ balancePaise }) => balancePaise),
    { key: 'lapse', header: t('money.older.lapse'), align: 'end', cell: ({ money, path, name }) => <KnownFigure {...figureOf(money.projectedLapsePaise, `${path}lapse`, t('money.older.lapse'), name)} /> },
  ];
}
