import type { ReAppropriationTable } from '@pakhwada/contracts/funds';
import { formatRupeeUnit } from '@pakhwada/language/format';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';

interface BeforeAfterProps {
  readonly table: ReAppropriationTable['table'];
  readonly totalPaise: number;
}

/** Every component before and after, what binds it, and the sum that must not move. */
export function BeforeAfter({ table, totalPaise }: BeforeAfterProps): ReactElement {
  const { t, language, unit, name, bare, money } = useWords();
  const isStanding = table.some(({ standing }) => standing !== null);
  const isMoved = table.some(({ beforePaise, afterPaise }) => beforePaise !== afterPaise);
  return (
    <>
      <div className="scroll" tabIndex={0} role="group" aria-label={t('revisions.tableOf', { unit: formatRupeeUnit(unit, language) })}>
        <table className="table table-dense table-sticky">
          <caption>{t('revisions.tableOf', { unit: formatRupeeUnit(unit, language) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('revisions.component')}</th>
              {[t('revisions.before'), t('revisions.change'), t('revisions.after'), ...(isStanding ? [t('revisions.released'), t('revisions.spentAndCommitted')] : [])].map((words) => (
                <th key={words} scope="col" className="at-end">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.map(({ code, name: own, beforePaise, afterPaise, standing }) => {
              const isChanged = beforePaise !== afterPaise;
              return (
                <tr key={code} className={isChanged ? 'moved' : undefined}>
                  <th scope="row">
                    {own === null ? (
                      t('revisions.unallocated')
                    ) : (
                      <>
                        <b>{code}</b> {name(own)}
                      </>
                    )}
                  </th>
                  <td className="at-end">{bare(beforePaise)}</td>
                  <td className="at-end">{isChanged && bare(afterPaise - beforePaise, 'CHANGE')}</td>
                  <td className="at-end">{isChanged ? <b>{bare(afterPaise)}</b> : bare(afterPaise)}</td>
                  {isStanding && <td className="at-end">{standing && bare(standing.releasedPaise)}</td>}
                  {isStanding && <td className="at-end">{standing && bare(standing.spentPaise + standing.committedPaise)}</td>}
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('revisions.sum')}</th>
              <td className="at-end">
                <b>{bare(totalPaise)}</b>
              </td>
              <td />
              <td className="at-end">
                <b>{bare(totalPaise)}</b>
              </td>
              {isStanding && <td colSpan={2} />}
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="note">
        {isMoved ? t('revisions.sumSame', { total: money(totalPaise) }) : t('revisions.nothingMoved')}
        {isStanding && ` · ${t('revisions.asOnToday')}`}
      </p>
    </>
  );
}
