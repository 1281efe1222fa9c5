import type { PlanAmounts } from '@pakhwada/contracts/funds';
import { formatDate, formatFortnight, formatRupeeUnit } from '@pakhwada/language/format';
import type { ReactElement } from 'react';
import { TYPED_HERE, TypedIn } from '../../shell/typed.tsx';
import { useWords } from '../../shell/words.tsx';

type Version = PlanAmounts['versions'][number];

/** Version by version: the amounts, the order each came by, and the fortnights that are judged by it. What changed is bold. */
export function AmountsThroughTime({ amounts }: { readonly amounts: PlanAmounts }): ReactElement {
  const { t, language, unit, name, bare } = useWords();
  const versions = amounts.versions;
  const known = [...new Set(versions.flatMap((version) => version.amounts.map(({ code }) => code)))];
  const amountIn = (version: Version | undefined, code: string): number | undefined => version?.amounts.find((one) => one.code === code)?.amountPaise;
  const cell = (now: number | undefined, before: number | undefined, isFirst: boolean): ReactElement => <>{now === undefined ? '' : !isFirst && now !== before ? <b>{bare(now)}</b> : bare(now)}</>;
  const nameOf = (code: string): string => {
    const own = amounts.components.find((component) => component.code === code)?.name;
    return own ? name(own) : '';
  };
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={t('revisions.through')}>
      <table className="table table-dense table-sticky revision-versions">
        <caption>{t('revisions.throughOf', { unit: formatRupeeUnit(unit, language) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('revisions.component')}</th>
            {versions.map((version) => (
              <th key={version.version} scope="col" className="at-end">
                {t('revisions.version', { version: String(version.version) })}
                <span className="meta">
                  <TypedIn words={t(version.isRevision ? 'revisions.byOrder' : 'revisions.byFile', { order: version.orderNo, date: formatDate(version.orderOn, 'record', language), authority: TYPED_HERE })} text={version.authority} />
                </span>
                <span className="meta">
                  {version.fortnights
                    ? t('revisions.usedBy', { count: version.fortnights.count, first: formatFortnight(version.fortnights.firstId, 'full', language), last: formatFortnight(version.fortnights.lastId, 'full', language) })
                    : t('revisions.usedByNone')}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {known.map((code) => (
            <tr key={code}>
              <th scope="row">
                <b>{code}</b> {nameOf(code)}
              </th>
              {versions.map((version, at) => (
                <td key={version.version} className="at-end">
                  {cell(amountIn(version, code), amountIn(versions[at - 1], code), at === 0)}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('revisions.unallocated')}</th>
            {versions.map((version, at) => (
              <td key={version.version} className="at-end">
                {cell(version.unallocatedPaise, versions[at - 1]?.unallocatedPaise, at === 0)}
              </td>
            ))}
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('revisions.total')}</th>
            {versions.map((version) => (
              <td key={version.version} className="at-end">
                <b>{bare(version.totalPaise)}</b>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
