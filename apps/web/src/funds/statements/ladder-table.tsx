import { isMissing, missing, ratioOf, type Known, type Ratio } from '@pakhwada/domain/ratio';
import type { Rung } from '@pakhwada/domain/review';
import { formatDate } from '@pakhwada/language/format';
import { Meter } from '@pakhwada/ui/bars';
import type { Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { KnownFigure } from '../../provenance/known-figure.tsx';
import { TYPED_HERE, TypedIn } from '../../shell/typed.tsx';
import { useWords } from '../../shell/words.tsx';
import { FigureTable } from './figure-table.tsx';
import { useFigureOf, type FlowWord } from './money-words.ts';

export interface LadderProps {
  readonly rungs: readonly Rung[];
  readonly path: string; // "funds" of the scheme, "components.C2.funds" of a component
  readonly name: string; // whose ladder it is
  readonly flow: FlowWord;
  readonly standsAt: Rung['code'] | null; // the stage of the amount
  readonly amountPaise: Known<number>;
}

/** Rung under rung, each a ledger of its own: since inception, this year, this fortnight, with its order. The bar shows it against the amount. */
export function LadderTable({ labelledBy, ...ladder }: LadderProps & { readonly labelledBy: string }): ReactElement {
  const pathOf = ({ code }: Rung): string => `${ladder.path}.ladder.${code}`;
  return (
    <FigureTable
      labelledBy={labelledBy}
      isDense
      phone="scroll"
      columns={useLadderColumns(ladder, pathOf)}
      rows={ladder.rungs}
      rowKey={({ code }) => code}
      rowClass={({ code }) => (code === ladder.standsAt ? 'rung-now' : undefined)}
      figuresOf={(rung) => [pathOf(rung), `${pathOf(rung)}.year`, `${pathOf(rung)}.during`]}
    />
  );
}

function useLadderColumns({ flow, standsAt, amountPaise, name }: LadderProps, pathOf: (rung: Rung) => string): readonly Column<Rung>[] {
  const words = useWords();
  const { t, language } = words;
  const figureOf = useFigureOf(words);
  const rungWord = ({ code }: Rung): string => t(code === 'RELEASED' && flow === 'limit' ? 'rung.RELEASED.limit' : `rung.${code}`);
  const amounts = ([['inception', '', 'totalPaise'], ['year', '.year', 'yearPaise'], ['fortnight', '.during', 'duringPaise']] as const).map(
    ([view, suffix, field]): Column<Rung> => ({ key: view, header: t(`money.view.${view}`), align: 'end', cell: (rung) => <KnownFigure {...figureOf(rung[field], `${pathOf(rung)}${suffix}`, `${rungWord(rung)}, ${t(`money.view.${view}`)}`, name)} /> }),
  );
  return [
    {
      key: 'rung',
      header: t('money.ladder.rung'),
      cell: (rung) => (
        <>
          {rungWord(rung)} {rung.code === standsAt && <span className="meta">{t('money.ladder.now')}</span>}
        </>
      ),
    },
    ...amounts,
    { key: 'bar', header: <span className="only-heard">{t('money.ladder.share')}</span>, cell: ({ totalPaise }) => !isMissing(totalPaise) && <Meter share={drawnShare(totalPaise, amountPaise)} tone="money" /> },
    { key: 'order', header: t('money.ladder.order'), cell: ({ on, authority }) => on !== null && <TypedIn words={[authority === null ? '' : TYPED_HERE, formatDate(on, 'record', language)].filter(Boolean).join(', ')} text={authority ?? ''} /> },
  ];
}

/** How long the bar is: only for drawing. */
function drawnShare(paise: Known<number>, amountPaise: Known<number>): Known<Ratio> {
  return isMissing(paise) || isMissing(amountPaise) || amountPaise <= 0 ? missing('NO_DENOMINATOR') : ratioOf(paise, amountPaise);
}
