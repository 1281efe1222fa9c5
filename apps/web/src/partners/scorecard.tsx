import type { PartnerLine, Review } from '@pakhwada/domain/review';
import { formatCount, formatShare } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import { SortedTable } from '@pakhwada/ui/sorted-table';
import { isMissing } from '@pakhwada/domain/ratio';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { LIVE, paths } from '../paths.ts';
import { usePlace } from '../shell/place.ts';
import { useWords } from '../shell/words.tsx';
import { Measure, sortableShare } from './measure.tsx';
import { StandingMark } from './standing-mark.tsx';

/** One line a partner: each measure with what it is a share of, and where it cannot be told, why. */
export function Scorecard({ review, partners }: { readonly review: Review; readonly partners: readonly PartnerLine[] }): ReactElement {
  const { t, name } = useWords();
  const { scheme } = usePlace();
  const late = partners.filter(({ deliverablesLate }) => deliverablesLate > 0).length;
  const observed = partners.filter(({ observationsOpen }) => observationsOpen > 0).length;
  return (
    <Block
      title={t('partnersPages.scorecard', { late, observed })}
      aside={
        <>
          <Link to={paths.register(scheme, LIVE, 'engagement')}>{t('partnersPages.engagements')}</Link> · <Link to={paths.register(scheme, LIVE, 'observation')}>{t('partnersPages.observations')}</Link>
        </>
      }
    >
      {(titleId) => (
        <>
          <SortedTable<PartnerLine>
            labelledBy={titleId}
            rows={partners}
            rowKey={({ officeCode }) => officeCode}
            columns={[
              {
                key: 'partner',
                header: t('partnersPages.partner'),
                width: '19%',
                sortBy: (line) => name(line.name),
                cell: ({ name: own, componentCodes, state }) => (
                  <>
                    <b>{name(own)}</b>
                    <span className="meta">{componentCodes.join(', ')}</span>
                    <StandingMark state={state} />
                  </>
                ),
              },
              { key: 'timeliness', header: t('partnersPages.timeliness'), number: t('partnersPages.timeliness.of'), phoneLabel: t('partnersPages.timeliness.whole'), align: 'end', sortBy: ({ timeliness }) => sortableShare(timeliness), cell: ({ timeliness, sheets }) => <Measure value={timeliness} context={t('partnersPages.ofSheets', { onTime: sheets.onTime, expected: sheets.expected })} /> },
              { key: 'acceptance', header: t('partnersPages.acceptance'), number: t('partnersPages.acceptance.of'), phoneLabel: t('partnersPages.acceptance.whole'), align: 'end', sortBy: ({ acceptance }) => sortableShare(acceptance), cell: ({ acceptance }) => <Measure value={acceptance} /> },
              { key: 'evidence', header: t('partnersPages.evidence'), number: t('partnersPages.evidence.of'), phoneLabel: t('partnersPages.evidence.whole'), align: 'end', sortBy: ({ evidence }) => sortableShare(evidence), cell: ({ evidence }) => <Measure value={evidence} /> },
              { key: 'cost', header: t('partnersPages.unitCost'), number: t('partnersPages.unitCost.of'), phoneLabel: t('partnersPages.unitCost.whole'), align: 'end', sortBy: ({ unitCost }) => unitCost.reduce<number | null>((most, one) => Math.max(most ?? 0, Math.abs(sortableShare(one.offNorm) ?? 0)), null), cell: (line) => <UnitCosts review={review} line={line} /> },
              { key: 'presence', header: t('partnersPages.presence'), number: t('partnersPages.presence.of'), phoneLabel: t('partnersPages.presence.whole'), align: 'end', sortBy: ({ presence }) => sortableShare(presence), cell: ({ presence }) => <Measure value={presence} /> },
              { key: 'delivered', header: t('partnersPages.delivered'), number: t('partnersPages.delivered.of'), phoneLabel: t('partnersPages.delivered.whole'), align: 'end', sortBy: ({ deliveredOfDue }) => sortableShare(deliveredOfDue), cell: ({ deliveredOfDue, deliverablesLate }) => <Measure value={deliveredOfDue} context={deliverablesLate > 0 ? t('partnersPages.late', { count: deliverablesLate }) : undefined} /> },
              { key: 'paid', header: t('partnersPages.paid'), number: t('partnersPages.paid.of'), phoneLabel: t('partnersPages.paid.whole'), align: 'end', sortBy: ({ paidOfValue }) => sortableShare(paidOfValue), cell: ({ paidOfValue }) => <Measure value={paidOfValue} /> },
              {
                key: 'observations',
                header: t('partnersPages.open'),
                align: 'end',
                sortBy: ({ observationsOpen }) => observationsOpen,
                cell: ({ observationsOpen, observationsOldestDays }) => (
                  <>
                    <b className={observationsOpen === 0 ? 'zero' : undefined}>{formatCount(observationsOpen)}</b>
                    {observationsOldestDays !== null && <span className="meta">{t('partnersPages.oldest', { days: observationsOldestDays })}</span>}
                  </>
                ),
              },
            ]}
          />
          <p className="small faint">{t('partnersPages.scorecard.note')}</p>
        </>
      )}
    </Block>
  );
}

/** What one unit cost against its norm, indicator by indicator. */
function UnitCosts({ review, line: { unitCost, componentCodes } }: { readonly review: Review; readonly line: PartnerLine }): ReactElement {
  const { t, name } = useWords();
  const indicators = review.components.filter(({ code }) => componentCodes.includes(code)).flatMap((component) => component.indicators);
  if (unitCost.length === 0) return <span className="measure-missing">{t('missing.NOT_ASKED')}</span>;
  return (
    <>
      {unitCost.map(({ indicatorCode, offNorm }) => {
        const indicator = indicators.find(({ code }) => code === indicatorCode);
        return (
          <span key={indicatorCode} className="measure-cost">
            {isMissing(offNorm) ? <span className="measure-missing">{t(`missing.${offNorm.missing}`)}</span> : <b>{formatShare(offNorm, 1, 'CHANGE')}</b>}
            <span className="meta">{indicator ? name(indicator.name) : indicatorCode}</span>
          </span>
        );
      })}
    </>
  );
}
