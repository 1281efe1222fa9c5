import { isMissing, type Known, type Ratio } from '@pakhwada/domain/ratio';
import type { EarnedValueLine } from '@pakhwada/domain/review';
import { formatIndex, formatRupeeUnit } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import type { Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { KnownFigure } from '../../provenance/known-figure.tsx';
import { useWords } from '../../shell/words.tsx';
import { FigureTable } from './figure-table.tsx';
import { useFigureOf } from './money-words.ts';

const FIGURES = ['pv', 'ev', 'ac', 'spi', 'cpi', 'eac', 'vac'] as const;

/** Planned value, earned value, actual cost and what follows from them, per component and for the scheme. */
export function EarnedValueBlock({ lines, span = 12 }: { readonly lines: readonly EarnedValueLine[]; readonly span?: number }): ReactElement {
  const { t, language, unit, money } = useWords();
  const whole = lines.at(-1);
  const columns = useEarnedColumns();
  const title =
    whole && !isMissing(whole.earnedValuePaise) && !isMissing(whole.plannedValuePaise)
      ? t('money.earned.title', { ev: money(whole.earnedValuePaise), ac: money(whole.actualCostPaise), pv: money(whole.plannedValuePaise) })
      : t('money.earned.titleUnknown');
  return (
    <Block span={span} title={title} aside={t('money.inUnit', { unit: formatRupeeUnit(unit, language) })}>
      {(titleId) => (
        <>
          <FigureTable
            labelledBy={titleId}
            isDense
            phone="scroll"
            columns={columns}
            rows={lines}
            rowKey={({ componentCode }) => componentCode ?? 'scheme'}
            rowClass={({ componentCode }) => (componentCode === null ? 'total' : undefined)}
            figuresOf={(line) => FIGURES.map((figure) => pathOf(line, figure))}
          />
          <p className="note">{t('money.earned.note')}</p>
        </>
      )}
    </Block>
  );
}

function pathOf({ componentCode }: EarnedValueLine, figure: (typeof FIGURES)[number]): string {
  return componentCode === null ? `funds.${figure}` : `components.${componentCode}.funds.${figure}`;
}

function useEarnedColumns(): readonly Column<EarnedValueLine>[] {
  const words = useWords();
  const { t, bare, name } = words;
  const figureOf = useFigureOf(words);
  const amount = (figure: (typeof FIGURES)[number], of: (line: EarnedValueLine) => Known<number>): Column<EarnedValueLine> => {
    const header = t(`money.earned.${figure}`);
    return { key: figure, header, align: 'end', cell: (line) => <KnownFigure {...figureOf(of(line), pathOf(line, figure), header, name(line.name))} /> };
  };
  const index = (figure: 'spi' | 'cpi', of: (line: EarnedValueLine) => Known<Ratio>): Column<EarnedValueLine> => {
    const header = t(`money.earned.${figure}`);
    return { key: figure, header, align: 'end', cell: (line) => <KnownFigure value={of(line)} print={(ratio) => formatIndex(ratio, 3)} figure={pathOf(line, figure)} label={t('schemes.figureOf', { figure: header, name: name(line.name) })} /> };
  };
  return [
    { key: 'name', header: t('money.component'), cell: ({ componentCode, name: own }) => (componentCode === null ? t('money.scheme') : <><b>{componentCode}</b> {name(own)}</>) },
    { key: 'budget', header: t('money.earned.budget'), align: 'end', cell: ({ budgetPaise }) => bare(budgetPaise, 'STATEMENT') },
    amount('pv', ({ plannedValuePaise }) => plannedValuePaise),
    amount('ev', ({ earnedValuePaise }) => earnedValuePaise),
    amount('ac', ({ actualCostPaise }) => actualCostPaise),
    index('spi', ({ spi }) => spi),
    index('cpi', ({ cpi }) => cpi),
    amount('eac', ({ estimateAtCompletionPaise }) => estimateAtCompletionPaise),
    amount('vac', ({ varianceAtCompletionPaise }) => varianceAtCompletionPaise),
  ];
}
