import { isMissing } from '@pakhwada/domain/ratio';
import { formatDate, formatFortnight, formatIndex, formatShare, inIndia } from '@pakhwada/language/format';
import { Emphasis } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { useFortnights } from '../../shell/fortnights.ts';
import { usePlace } from '../../shell/place.ts';
import { TYPED_HERE } from '../../shell/typed.tsx';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import { OfficeWords } from '../words/office-words.tsx';
import { useSittingWords } from '../words/use-sitting-words.ts';
import type { CommitteeViewProps } from './shown-committee.ts';
import { groupsOfTaken } from './groups-of-taken.ts';

/** The sitting in one sentence, and under it where, by whom, on which figures, and how the decisions before it fared. */
export function HomeHead({ review, sitting, committeeName, chair, convenor, proposals, taken, figures, buttons }: CommitteeViewProps): ReactElement {
  const { t, name } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useSittingWords();
  const sought = proposals.filter(({ kind }) => kind === 'DECISION').length;
  const overdue = groupsOfTaken(taken).overdue.length;
  const title = !sitting
    ? t('committeePages.home.none', { overdue })
    : sitting.state === 'HELD'
      ? t('committeePages.home.held', { sitting: words.called(sitting.no), day: words.day(sitting.on), overdue })
      : t('committeePages.home.next', { sitting: words.ofDay(sitting), sought, overdue });
  useTitle(title);
  const [before = '', after = ''] = sitting ? t('committeePages.place', { hour: words.hour(sitting.startsAt), place: TYPED_HERE }).split(TYPED_HERE) : [];
  return (
    <header className="page-head committee-head">
      <div>
        <p className="eyebrow">
          {t('committeePages.page')} · {name(committeeName ?? review.committee)}
          {chair && ` · ${t('committeePages.chair', { chair: name(chair) })}`}
          {sitting && (
            <>
              {' · '}
              <Link to={paths.sitting(scheme, fortnight, sitting.sittingId)}>{words.called(sitting.no)}</Link>
            </>
          )}
          {' · '}
          <Link to={paths.sittings(scheme, fortnight)}>{t('committeePages.allSittings')}</Link>
          {' · '}
          <Link to={paths.committees(scheme, fortnight)}>{t('committeePages.members')}</Link>
        </p>
        <h1>{title}</h1>
        <p className="lead">
          {sitting && (
            <>
              {before}
              <OfficeWords text={sitting.venue} />
              {sitting.isByVideo && `, ${t('committeePages.byVideo')}`}
              {after}
              {convenor && ` ${t('committeePages.convenor', { convenor: name(convenor) })}`} <FiguresBefore fortnightId={sitting.fortnightId} />{' '}
            </>
          )}
          {figures && <Record figures={figures} />}
        </p>
      </div>
      {buttons && <div className="actions committee-buttons">{buttons}</div>}
    </header>
  );
}

function FiguresBefore({ fortnightId }: { readonly fortnightId: string | null }): ReactElement | null {
  const { t, language } = useWords();
  const { all } = useFortnights();
  if (fortnightId === null) return null;
  const frozenAt = all.find(({ id }) => id === fortnightId)?.frozenAt ?? null;
  const which = formatFortnight(fortnightId, 'full', language);
  return <Emphasis text={frozenAt === null ? t('committeePages.figuresOf', { fortnight: which }) : t('committeePages.figuresFrozen', { fortnight: which, on: formatDate(inIndia(frozenAt).on, 'record', language) })} />;
}

/** How many were closed by their day, and how old the open ones are. */
function Record({ figures: { closedOnTime, medianAgeDays, trend } }: { readonly figures: NonNullable<CommitteeViewProps['figures']> }): ReactElement {
  const { t } = useWords();
  const words = useSittingWords();
  const first = trend[0];
  return (
    <>
      {!isMissing(closedOnTime) && first && t('committeePages.closedOnTime', { since: words.called(first.no), closed: String(closedOnTime.numerator), due: String(closedOnTime.denominator), share: formatShare(closedOnTime, 0) })}{' '}
      {!isMissing(medianAgeDays) && t('committeePages.medianAge', { days: formatIndex(medianAgeDays, Number(medianAgeDays.denominator) === 1 ? 0 : 1) })}
    </>
  );
}
