import type { ComparisonLine, PartnerCallPage } from '@pakhwada/contracts/partners';
import { formatDecimal, formatShare } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { Block } from '@pakhwada/ui/layout';
import { StatusShape } from '@pakhwada/ui/status';
import { DataTable, type Column } from '@pakhwada/ui/table';
import { useState, type ReactElement } from 'react';
import { Typed } from '../../shell/typed.tsx';
import { useWords } from '../../shell/words.tsx';
import { StandingMark } from '../standing-mark.tsx';
import { ChooseForm } from './choose-form.tsx';
import { printWeight } from './criteria-table.tsx';

interface ComparisonSheetProps {
  readonly page: PartnerCallPage;
  readonly onReadAgain: () => void;
}

/** For the committee: candidates by rank, criterion by criterion, with what is not scored yet and the interests that were declared. */
export function ComparisonSheet({ page, onReadAgain }: ComparisonSheetProps): ReactElement {
  const { t } = useWords();
  const [decided, setDecided] = useState<string | null>(null);
  const columns = useComparisonColumns(page, decided, setDecided);
  return (
    <Block title={useSheetTitle(page)} aside={t('partnersPages.passMark', { pass: printWeight(page.passBasisPoints) })} className="comparison">
      {(titleId) =>
        page.comparison.length === 0 ? (
          <p className="muted">{t('partnersPages.noCandidates')}</p>
        ) : (
          <>
            <DataTable
              labelledBy={titleId}
              phone="scroll"
              rows={page.comparison}
              rowKey={({ candidateId }) => candidateId}
              rowClass={({ isPassed }) => (isPassed === false ? 'not-passed' : undefined)}
              columns={columns}
              detail={(line) => line.candidateId === decided && <ChooseForm page={page} line={line} onReadAgain={onReadAgain} onDone={() => setDecided(null)} />}
            />
            <p className="small faint">{t('partnersPages.comparison.note')}</p>
          </>
        )
      }
    </Block>
  );
}

function useSheetTitle({ comparison }: PartnerCallPage): string {
  const { t, name } = useWords();
  const engaged = comparison.find(({ state }) => state === 'ENGAGED');
  const first = comparison.find(({ rank }) => rank === 1);
  const missing = comparison.reduce((sum, line) => sum + line.missing, 0);
  if (engaged) return t('partnersPages.comparison.engaged', { name: name(engaged.name) });
  if (first?.total) return t('partnersPages.comparison', { name: name(first.name), total: formatShare(first.total, 2), missing });
  return t('partnersPages.comparison.none', { count: comparison.length, missing });
}

function useComparisonColumns(page: PartnerCallPage, decided: string | null, onDecide: (candidateId: string | null) => void): readonly Column<ComparisonLine>[] {
  const { t, name } = useWords();
  const decide: Column<ComparisonLine> = {
    key: 'decide',
    header: t('partnersPages.decision'),
    cell: (line) =>
      isUndecided(line.state) && (
        <Button isSmall aria-expanded={decided === line.candidateId} aria-label={t('partnersPages.decideOf', { name: name(line.name) })} onClick={() => onDecide(decided === line.candidateId ? null : line.candidateId)}>
          {t('partnersPages.decide')}
        </Button>
      ),
  };
  return [
    {
      key: 'candidate',
      header: t('partnersPages.candidate'),
      cell: (line) => (
        <>
          <b>{line.rank === null ? '' : `${line.rank}. `}</b>
          <b>{name(line.name)}</b>
          <span className="meta">
            <Typed text={line.legalForm} />
          </span>
          <StandingMark state={line.state} />
        </>
      ),
    },
    { key: 'total', header: t('partnersPages.total'), align: 'end', cell: (line) => <Total line={line} /> },
    ...page.criteria.map(({ code, name: own, weightBasisPoints, most }): Column<ComparisonLine> => ({
      key: code,
      header: name(own),
      number: t('partnersPages.weightOf', { weight: printWeight(weightBasisPoints), most }),
      align: 'end',
      cell: ({ byCriterion }) => {
        const cell = byCriterion.find(({ criterionCode }) => criterionCode === code);
        if (!cell || cell.mean === null) return <span className="measure-missing">{t('partnersPages.notScored')}</span>;
        return (
          <>
            {formatDecimal(BigInt(cell.mean.numerator), BigInt(cell.mean.denominator), 2)}
            <span className="meta">{t('partnersPages.meanOf', { count: cell.scores })}</span>
          </>
        );
      },
    })),
    { key: 'missing', header: t('partnersPages.missing'), align: 'end', cell: ({ missing }) => <span className={missing === 0 ? 'zero' : undefined}>{missing}</span> },
    { key: 'conflicts', header: t('partnersPages.interests'), align: 'end', cell: ({ conflicts }) => <span className={conflicts === 0 ? 'zero' : undefined}>{conflicts}</span> },
    ...(page.may.keep && page.comparison.some(({ state }) => isUndecided(state)) ? [decide] : []),
  ];
}

/** Whether the committee has a word to say on it yet. */
function isUndecided(state: ComparisonLine['state']): boolean {
  return state === 'INVITED' || state === 'EVALUATED' || state === 'SHORTLISTED';
}

/** The weighted total, and whether it reaches the pass mark: word and shape. */
function Total({ line: { total, isPassed } }: { readonly line: ComparisonLine }): ReactElement {
  const { t } = useWords();
  if (total === null) return <span className="measure-missing">{t('partnersPages.notFullyScored')}</span>;
  return (
    <>
      <b>{formatShare(total, 2)}</b>
      {isPassed !== null && (
        <span className={`status comparison-pass ${isPassed ? 'is-green' : 'is-red'}`}>
          <StatusShape status={isPassed ? 'GREEN' : 'RED'} />
          {t(isPassed ? 'partnersPages.passed' : 'partnersPages.notPassed')}
        </span>
      )}
    </>
  );
}
