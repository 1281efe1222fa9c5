import type { ComponentReview, IndexFigures, MoneyFigures, Review, StatusCode } from '@pakhwada/domain/review';
import { formatFigure, formatIndex, formatRupeesBare, formatShare, formatShareBare, NBSP } from '@pakhwada/language/format';
import { wordVerdict } from '@pakhwada/language/sentence';
import { Bullet } from '@pakhwada/ui/bars';
import { StatusMark } from '@pakhwada/ui/status';
import { DataTable, type Column } from '@pakhwada/ui/table';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '../paths.ts';
import { KnownFigure } from '../provenance/known-figure.tsx';
import { useOpenFigure } from '../provenance/open-figure.tsx';
import { OriginPanel } from '../provenance/origin-row.tsx';
import { usePlace } from '../shell/place.ts';
import { useWords } from '../shell/words.tsx';

/** One line of the table: a component, or the State at the foot. */
interface Line {
  readonly path: string; // figure path before the dot: "components.C2." or ""
  readonly name: ReactNode;
  readonly label: string;
  readonly status: StatusCode;
  readonly why: ReactNode;
  readonly index: IndexFigures;
  readonly money: MoneyFigures;
}

const FIGURES = ['physical', 'planned', 'spi', 'spent'] as const;
/** The State's index and spending open their origin from the tiles above; twice the same figure would be two places for one answer. */
const OF_STATE = ['planned', 'spi'] as const;
const figuresOf = (line: Line): readonly string[] => (line.path === '' ? OF_STATE : FIGURES.map((figure) => `${line.path}${figure}`));
const figureAt = (line: Line, figure: (typeof FIGURES)[number]): { readonly figure?: string } => {
  const path = `${line.path}${figure}`;
  return figuresOf(line).includes(path) ? { figure: path } : {};
};

interface TableProps {
  readonly review: Review;
  readonly components: readonly ComponentReview[];
  readonly titleId: string;
}

/** Every component with what decided its status, its work against plan and its money; the State's row closes it. */
export function StandingTable({ review, components, titleId }: TableProps): ReactNode {
  const columns = useColumns(review.funds?.isLimit ?? false);
  const lineOf = useComponentLine();
  const state = useStateLine(review);
  const { openFigure } = useOpenFigure();
  return (
    <DataTable
      labelledBy={titleId}
      isDense
      columns={columns}
      rows={[...components.map(lineOf), state]}
      rowKey={(line) => line.path || 'state'}
      rowClass={(line) => (line.path === '' ? 'total' : undefined)}
      detail={(line) => openFigure !== null && figuresOf(line).includes(openFigure) && <OriginPanel figures={figuresOf(line)} />}
    />
  );
}

function useColumns(isLimit: boolean): readonly Column<Line>[] {
  const { t, unit } = useWords();
  const percent = (line: Line, figure: 'physical' | 'planned', word: string): ReactNode => (
    <KnownFigure value={line.index[figure]} print={(share) => formatShareBare(share, 2)} {...figureAt(line, figure)} label={`${line.label}, ${word}`} />
  );
  return [
    { key: 'component', header: t('overview.col.component'), cell: (line) => line.name },
    { key: 'status', header: t('overview.col.status'), cell: (line) => <StandingStatus line={line} /> },
    { key: 'why', header: t('overview.col.decided'), cell: (line) => <span className="why">{line.why}</span> },
    { key: 'bar', header: t('overview.col.bar'), cell: (line) => <Bullet achieved={line.index.physical} planned={line.index.planned} /> },
    { key: 'done', header: t('overview.col.done'), align: 'end', cell: (line) => <b>{percent(line, 'physical', t('overview.col.done'))}</b> },
    { key: 'plan', header: t('overview.col.plan'), align: 'end', cell: (line) => percent(line, 'planned', t('overview.col.plan')) },
    {
      key: 'spi',
      header: t('overview.col.spi'),
      align: 'end',
      cell: (line) => <KnownFigure value={line.index.spi} print={(spi) => formatIndex(spi, 3)} {...figureAt(line, 'spi')} label={`${line.label}, ${t('overview.col.spi')}`} />,
    },
    {
      key: 'spent',
      header: t('overview.col.spent', { unit: t(`unit.${unit}`) }),
      align: 'end',
      cell: (line) => <KnownFigure value={line.money.spentPaise} print={(paise) => formatRupeesBare(paise, unit)} {...figureAt(line, 'spent')} label={`${line.label}, ${t('overview.tile.spent')}`} />,
    },
    { key: 'ofRelease', header: t(isLimit ? 'overview.col.ofRelease.limit' : 'overview.col.ofRelease'), align: 'end', cell: (line) => <KnownFigure value={line.money.spentOfReleased} print={(share) => formatShareBare(share, 2)} /> },
  ];
}

function StandingStatus({ line }: { readonly line: Line }): ReactNode {
  const { language } = useWords();
  return <StatusMark status={line.status} language={language} />;
}

function useComponentLine(): (component: ComponentReview) => Line {
  const { t, language, name } = useWords();
  const { scheme, fortnight } = usePlace();
  return (component) => ({
    path: `components.${component.code}.`,
    name: (
      <span className="nowrap">
        <span className="code">{component.code}</span> <Link to={paths.component(scheme, fortnight, component.code)}>{name(component.shortName)}</Link>
      </span>
    ),
    label: name(component.shortName),
    status: component.verdict.status,
    why: [
      wordVerdict(component.verdict.decidedBy, language),
      component.reasonCode && t(`reason.${component.reasonCode}`),
      ...component.marks.map((mark) => `₹${NBSP}${t(`mark.${mark}`)}`),
    ]
      .filter(Boolean)
      .join(' · '),
    index: component.index,
    money: component.money,
  });
}

function useStateLine(review: Review): Line {
  const { t, language } = useWords();
  const { figures } = review;
  const share = (index: IndexFigures): string => formatFigure(index.physical, (ratio) => formatShare(ratio, 2), language).text;
  const label = t('overview.row.state');
  return {
    path: '',
    name: <span className="nowrap">{label}</span>,
    label,
    status: figures.verdict.status,
    why: t('overview.row.state.why', { simple: share(figures.simple), core: share(figures.coreWeighted) }),
    index: figures.weighted,
    money: figures.money,
  };
}
