import { isLimitFlow } from '@pakhwada/domain/funds';
import type { MoneyFigures, Review } from '@pakhwada/domain/review';
import { formatFortnight, formatRupeeUnit, formatShareBare } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
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
  const words = useWords();
  const { t, language, unit, name } = words;
  const rows: readonly OlderRow[] = [
    ...review.components.map((one) => ({ key: one.code, code: one.code, path: `components.${one.code}.`, name: name(one.name), money: one.money })),
    { key: 'total', code: null, path: '', name: t('statements.total'), money: review.figures.money },
  ];
  const values = { fortnight: formatFortnight(review.fortnight.id, 'full', language), version: review.ruleSetVersion };
  const flow = isLimitFlow(review.scheme.fundFlow) ? 'limit' : 'release';
  return (
    <>
      <Notice tone="plain" title={t(review.basis === 'FROZEN' ? 'statements.older.title' : 'statements.older.live', values)}>
        <p>{t('statements.older.text')}</p>
      </Notice>
      <Block title={t('statements.older.table', { flow })} aside={t('statements.inUnit', { unit: formatRupeeUnit(unit, language) })} className="statement">
        {(titleId) => (
          <FigureTable
            labelledBy={titleId}
            phone="scroll"
            columns={useOlderColumns(review, flow)}
            rows={rows}
            rowKey={({ key }) => key}
            rowClass={({ code }) => (code === null ? 'total' : undefined)}
            figuresOf={({ path }) => FIGURES.map((word) => `${path}${word}`)}
          />
        )}
      </Block>
    </>
  );
}

function useOlderColumns(review: Review, flow: 'limit' | 'release'): readonly Column<OlderRow>[] {
  const { t, bare } = useWords();
  const figureOf = useFigureOf({ t, bare });
  const amountName = useAmountName(review);
  const share = (ratio: Parameters<typeof formatShareBare>[0]): string => formatShareBare(ratio, 2);
  const plain = (key: string, header: string, of: (money: MoneyFigures) => number): Column<OlderRow> => ({ key, header, align: 'end', cell: ({ money }) => bare(of(money), 'STATEMENT') });
  return [
    { key: 'name', header: t('statements.component'), cell: ({ code, name }) => <>{code && <b>{code}</b>} {name}</> },
    { key: 'amount', header: amountName, align: 'end', cell: ({ money, path, name }) => <KnownFigure {...figureOf(money.amountPaise, `${path}amount`, amountName, name)} /> },
    plain('releasedBefore', t('statements.releasedBefore', { flow }), ({ releasedBeforePaise }) => releasedBeforePaise),
    plain('releasedDuring', t('statements.releasedDuring', { flow }), ({ releasedDuringPaise }) => releasedDuringPaise),
    { key: 'released', header: t('statements.released', { flow }), align: 'end', cell: ({ money, path, name }) => <KnownFigure {...figureOf(money.releasedPaise, `${path}released`, t('statements.released', { flow }), name)} /> },
    plain('spentBefore', t('statements.spentBefore'), ({ spentBeforePaise }) => spentBeforePaise),
    plain('spentDuring', t('statements.spentDuring'), ({ spentDuringPaise }) => spentDuringPaise),
    { key: 'spent', header: t('statements.spent'), align: 'end', cell: ({ money, path, name }) => <KnownFigure {...figureOf(money.spentPaise, `${path}spent`, t('statements.spent'), name)} /> },
    { key: 'ofReleased', header: t('statements.spentOfReleased', { flow }), align: 'end', cell: ({ money }) => <KnownFigure value={money.spentOfReleased} print={share} /> },
    { key: 'ofAmount', header: t('statements.spentOfAmount'), align: 'end', cell: ({ money }) => <KnownFigure value={money.spentOfAmount} print={share} /> },
    plain('balance', t('statements.balance'), ({ balancePaise }) => balancePaise),
    { key: 'lapse', header: t('statements.older.lapse'), align: 'end', cell: ({ money, path, name }) => <KnownFigure {...figureOf(money.projectedLapsePaise, `${path}lapse`, t('statements.older.lapse'), name)} /> },
  ];
}
