import { isMissing, type Known, type Ratio } from '@pakhwada/domain/ratio';
import type { LapseFigures } from '@pakhwada/domain/review';
import type { Column } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { KnownFigure } from '../../provenance/known-figure.tsx';
import { useWords, type Words } from '../../shell/words.tsx';
import { FigureTable } from './figure-table.tsx';
import { paiseOf, useFigureOf, type FlowWord } from './money-words.ts';

interface Step {
  readonly figure: string;
  readonly words: string;
  readonly paise: Known<number>;
  readonly isPart: boolean; // of the step above; it stands in the inner column
}

interface LapseSumProps {
  readonly lapse: LapseFigures;
  readonly path: string; // "funds.lapse", "components.C2.funds.lapse"
  readonly name: string;
  readonly flow: FlowWord;
  readonly labelledBy: string;
}

/** What lapses as a column of arithmetic: the year's money, less what is spent, less what will still be; its parts stand in the inner column. */
export function LapseSum({ lapse, path, name, flow, labelledBy }: LapseSumProps): ReactElement {
  const words = useWords();
  const { t } = words;
  const figureOf = useFigureOf(words);
  const figure = ({ paise, figure: code, words: what }: Step): ReactElement => <KnownFigure {...figureOf(paise, `${path}.${code}`, what, name)} />;
  const columns: readonly Column<Step>[] = [
    { key: 'step', header: t('money.lapse.step'), cell: (step) => step.words },
    { key: 'part', header: <span className="only-heard">{t('money.lapse.step')}</span>, align: 'end', cell: (step) => step.isPart && figure(step) },
    { key: 'amount', header: t('money.two.amount'), align: 'end', cell: (step) => !step.isPart && figure(step) },
  ];
  return (
    <FigureTable
      labelledBy={labelledBy}
      phone="scroll"
      isDense
      columns={columns}
      rows={stepsOf(lapse, flow, words)}
      rowKey={({ figure: code }) => code}
      rowClass={({ figure: code, isPart }) => (code === 'projectedLapse' ? 'total' : isPart ? 'lapse-part' : undefined)}
      figuresOf={({ figure: code }) => [`${path}.${code}`]}
    />
  );
}

function stepsOf(lapse: LapseFigures, flow: FlowWord, { t, money }: Words): readonly Step[] {
  const perDay = (pace: Known<Ratio>): string | null => (isMissing(pace) ? null : money(Number(paiseOf(pace))));
  const pace = perDay(lapse.pacePaisePerDay);
  const step = (figure: string, words: string, paise: Known<number>): Step => ({ figure, words, paise, isPart: false });
  const part = (figure: string, words: string, paise: Known<number>): Step => ({ figure, words, paise, isPart: true });
  return [
    step('yearRelease', t('money.lapse.yearRelease', { flow }), lapse.yearReleasePaise),
    step('spentYear', t('money.lapse.spentYear'), lapse.spentYearPaise),
    part('uncappedSpend', pace === null ? t('money.lapse.uncappedUnknown') : t('money.lapse.uncapped', { pace, days: lapse.daysLeft }), lapse.uncappedSpendPaise),
    part('cappedSpend', t(lapse.isCapped ? 'money.lapse.capped' : 'money.lapse.cappedNone'), lapse.cappedSpendPaise),
    part('commitments', t('money.lapse.commitments'), lapse.commitmentsPaise),
    step('projectedSpend', t('money.lapse.projectedSpend'), lapse.projectedSpendPaise),
    step('projectedLapse', t('money.lapse.projectedLapse'), lapse.projectedLapsePaise),
  ];
}
