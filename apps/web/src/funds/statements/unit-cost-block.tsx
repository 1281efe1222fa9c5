import { isMissing } from '@pakhwada/domain/ratio';
import type { UnitCostLine } from '@pakhwada/domain/review';
import { formatCount, formatRupeesBare, formatRupeeUnit, formatShare } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import { StatusShape, toneOf } from '@pakhwada/ui/status';
import type { Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { KnownFigure } from '../../provenance/known-figure.tsx';
import { useWords } from '../../shell/words.tsx';
import { FigureTable } from './figure-table.tsx';
import { paiseOf } from './money-words.ts';

/** What one unit cost against the norm of the plan; beyond the band it is flagged. */
export function UnitCostBlock({ unitCosts, span = 12 }: { readonly unitCosts: readonly UnitCostLine[]; readonly span?: number }): ReactElement {
  const { t } = useWords();
  const flagged = unitCosts.filter(({ isFlagged }) => isFlagged).length;
  const columns = useUnitCostColumns();
  return (
    <Block span={span} title={unitCosts.length === 0 ? t('money.unitCost.none') : t('money.unitCost.title', { count: flagged })}>
      {(titleId) =>
        unitCosts.length > 0 && (
          <FigureTable labelledBy={titleId} isDense columns={columns} rows={unitCosts} rowKey={({ componentCode }) => componentCode} figuresOf={(line) => [pathOf(line, 'unitCost'), pathOf(line, 'unitCostDeviation')]} />
        )
      }
    </Block>
  );
}

function pathOf({ componentCode }: UnitCostLine, figure: 'unitCost' | 'unitCostDeviation'): string {
  return `components.${componentCode}.funds.${figure}`;
}

function useUnitCostColumns(): readonly Column<UnitCostLine>[] {
  const { t, name, bare, language, unit } = useWords();
  const counted = (line: UnitCostLine): string => t('money.unitCost.of', { name: name(line.name), unit: name(line.unitName) });
  return [
    { key: 'what', header: t('money.unitCost.indicator'), cell: (line) => <><b>{line.componentCode}</b> {counted(line)}</> },
    { key: 'spent', header: `${t('money.spent')} (${formatRupeeUnit(unit, language)})`, align: 'end', cell: ({ spentPaise }) => bare(spentPaise, 'STATEMENT') },
    { key: 'achieved', header: t('money.unitCost.achieved'), align: 'end', cell: ({ achieved }) => <KnownFigure value={achieved} print={(count) => formatCount(count)} /> },
    { key: 'cost', header: t('money.unitCost.cost'), align: 'end', cell: (line) => <KnownFigure value={line.costPaise} print={(cost) => formatRupeesBare(paiseOf(cost), 'rupee')} figure={pathOf(line, 'unitCost')} label={`${t('money.unitCost.cost')}, ${counted(line)}`} /> },
    { key: 'norm', header: t('money.unitCost.norm'), align: 'end', cell: ({ normPaise }) => formatRupeesBare(normPaise, 'rupee') },
    { key: 'deviation', header: t('money.unitCost.deviation'), align: 'end', cell: (line) => <KnownFigure value={line.deviation} print={(share) => formatShare(share, 2, 'CHANGE')} figure={pathOf(line, 'unitCostDeviation')} label={`${t('money.unitCost.deviation')}, ${counted(line)}`} /> },
    { key: 'finding', header: t('money.unitCost.finding'), cell: (line) => <Finding line={line} /> },
  ];
}

function Finding({ line }: { readonly line: UnitCostLine }): ReactElement {
  const { t } = useWords();
  const status = isMissing(line.deviation) ? 'GREY' : line.isFlagged ? 'AMBER' : 'GREEN';
  return (
    <span className={`status ${toneOf(status)}`}>
      <StatusShape status={status} />
      {t(isMissing(line.deviation) ? 'money.unitCost.unknown' : line.isFlagged ? 'money.unitCost.off' : 'money.unitCost.within')}
    </span>
  );
}
