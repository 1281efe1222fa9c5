import { fraction, fromRatio, isMissing, multiply, toRatio, type Known, type Ratio } from '@pakhwada/domain/ratio';
import type { ReachReview, Review } from '@pakhwada/domain/review';
import { formatCount, formatDate, formatDecimal } from '@pakhwada/language/format';
import { nameIn } from '@pakhwada/language/translate';
import { Block } from '@pakhwada/ui/layout';
import { DataTable } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { KnownFigure } from '../../provenance/known-figure.tsx';
import { useWords } from '../../shell/words.tsx';

/** Different units reached, each counted once; overlaps told; against the published counts of units, never mixed. */
export function ReachBlock({ review, reach }: { readonly review: Review; readonly reach: Known<ReachReview> }): ReactElement {
  const { t } = useWords();
  return <Block title={t('inclusion.reach')}>{isMissing(reach) || reach.units === 0 ? <p>{t(isMissing(reach) ? 'inclusion.reach.none' : 'inclusion.reach.nothing')}</p> : <Reached review={review} reach={reach} />}</Block>;
}

function Reached({ review, reach }: { readonly review: Review; readonly reach: ReachReview }): ReactElement {
  const { t, language } = useWords();
  const nameOf = (code: string): string => nameIn(review.components.find((one) => one.code === code)?.shortName ?? { en: code, hi: code }, language);
  return (
    <>
      <p>
        <b>{t('inclusion.reach.sum', { units: formatCount(reach.units), sum: formatCount(reach.sumOfComponents) })}.</b> {t('inclusion.reach.note', { date: formatDate(reach.asOn, 'prose', language) })}
      </p>
      <div className="side-by-side">
        <DataTable
          caption={t('inclusion.reach.units')}
          rows={reach.components}
          rowKey={({ componentCode }) => componentCode}
          columns={[
            { key: 'component', header: t('schemes.component'), cell: ({ componentCode }) => <><b>{componentCode}</b> {nameOf(componentCode)}</> },
            { key: 'units', header: t('inclusion.reach.units'), align: 'end', cell: ({ units }) => formatCount(units) },
          ]}
        />
        {reach.overlaps.length > 0 && (
          <DataTable
            caption={t('inclusion.reach.overlap')}
            rows={reach.overlaps}
            rowKey={({ componentCodes }) => componentCodes.join()}
            columns={[
              { key: 'components', header: t('schemes.components'), cell: ({ componentCodes }) => (componentCodes.length > 0 ? componentCodes.join(' + ') : t('inclusion.reach.overlap.others')) },
              { key: 'units', header: t('inclusion.reach.units'), align: 'end', cell: ({ units }) => formatCount(units) },
            ]}
          />
        )}
        {reach.coverage.length > 0 && (
          <DataTable
            caption={t('inclusion.reach.coverage')}
            rows={reach.coverage}
            rowKey={({ definition }) => definition}
            columns={[
              { key: 'definition', header: t('inclusion.reach.of'), cell: ({ definition, asOn, source }) => <>{t(`unit.universe.${definition}`)} <span className="meta">{formatDate(asOn, 'record', language)}. {source}</span></> },
              { key: 'units', header: t('inclusion.reach.units'), align: 'end', cell: ({ units }) => formatCount(units) },
              { key: 'reached', header: t('inclusion.reach.perThousand'), align: 'end', cell: ({ reached }) => <KnownFigure value={reached} print={perThousand} /> },
            ]}
          />
        )}
      </div>
    </>
  );
}

function perThousand(share: Ratio): string {
  const { numerator, denominator } = toRatio(multiply(fromRatio(share), fraction(1000)));
  return formatDecimal(BigInt(numerator), BigInt(denominator), 2);
}
