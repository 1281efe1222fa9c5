import type { PartnerCallPage } from '@pakhwada/contracts/partners';
import { cellOf } from '@pakhwada/domain/partners';
import { useId, type KeyboardEvent, type ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';
import { printWeight } from './criteria-table.tsx';
import { isOpenToScores, type TypedEvaluation } from './typed-evaluation.ts';

interface ScoreGridProps {
  readonly page: PartnerCallPage;
  readonly typed: TypedEvaluation;
  readonly messagesAt: (cell: string) => readonly string[];
  readonly onChange: (typed: TypedEvaluation) => void;
}

/** Criteria down, candidates across. Enter and the arrows go from cell to cell; what is wrong stands under its cell. */
export function ScoreGrid({ page, typed, messagesAt, onChange }: ScoreGridProps): ReactElement {
  const { t, name } = useWords();
  const id = useId();
  const cellId = (row: number, column: number): string => `${id}-${row}-${column}`;
  const { criteria, comparison } = page;
  const goTo = (row: number, column: number): boolean => {
    const cell = document.getElementById(cellId(row, column)) as HTMLInputElement | null;
    cell?.focus();
    cell?.select();
    return cell !== null;
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>, row: number, column: number): void => {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const beside = (step: 1 | -1): boolean => {
      for (let next = column + step; next >= 0 && next < comparison.length; next += step) if (goTo(row, next)) return true;
      return false;
    };
    const isMoved =
      event.key === 'Enter' || event.key === 'ArrowDown'
        ? goTo(row + 1, column) || (event.key === 'Enter' && [...comparison.keys()].slice(column + 1).some((next) => goTo(0, next)))
        : event.key === 'ArrowUp'
          ? goTo(row - 1, column)
          : event.key === 'ArrowRight' && selectionEnd === value.length
            ? beside(1)
            : event.key === 'ArrowLeft' && selectionStart === 0
              ? beside(-1)
              : false;
    if (isMoved || event.key === 'Enter') event.preventDefault();
  };
  return (
    <div className="scroll" role="group" tabIndex={0} aria-label={t('partnersPages.grid')}>
      <table className="table table-sticky score-grid">
        <caption>
          {t('partnersPages.grid')}. <span className="muted">{t('partnersPages.grid.keys')}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('partnersPages.criterion')}</th>
            {comparison.map(({ candidateId, name: own }) => (
              <th key={candidateId} scope="col" className="at-end">
                {name(own)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ code, name: own, weightBasisPoints, most }, row) => (
            <tr key={code}>
              <th scope="row">
                {name(own)}
                <span className="meta">{t('partnersPages.weightOf', { weight: printWeight(weightBasisPoints), most })}</span>
              </th>
              {comparison.map(({ candidateId, name: candidate }, column) => {
                const cell = cellOf(candidateId, code);
                if (candidateId in typed.bound) return <td key={cell} className="at-end"><span className="not-reported">{t('partnersPages.boundCell')}</span></td>;
                const messages = messagesAt(cell);
                return (
                  <td key={cell} className="at-end">
                    <input
                      id={cellId(row, column)}
                      className="input input-number"
                      inputMode="numeric"
                      autoComplete="off"
                      enterKeyHint="next"
                      readOnly={!isOpenToScores(page, candidateId)}
                      aria-label={t('partnersPages.scoreOf', { name: name(candidate), criterion: name(own), most })}
                      aria-invalid={messages.length > 0 || undefined}
                      aria-describedby={messages.length > 0 ? `${cellId(row, column)}-wrong` : undefined}
                      value={typed.scores[cell] ?? ''}
                      onChange={(event) => onChange({ ...typed, scores: { ...typed.scores, [cell]: event.target.value } })}
                      onKeyDown={(event) => onKey(event, row, column)}
                    />
                    {messages.length > 0 && (
                      <span id={`${cellId(row, column)}-wrong`} className="field-message" role="alert">
                        {messages.join(' ')}
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
