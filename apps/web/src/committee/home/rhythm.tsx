import type { Review } from '@pakhwada/domain/review';
import { formatDate, inIndia } from '@pakhwada/language/format';
import { useId, type ReactElement } from 'react';
import { useFortnights } from '../../shell/fortnights.ts';
import { useToday } from '../../shell/today.ts';
import { useWords } from '../../shell/words.tsx';
import { useSittingWords } from '../words/use-sitting-words.ts';
import type { ShownSitting } from './shown-committee.ts';

interface Beat {
  readonly on: string;
  readonly what: string;
  readonly isDone: boolean;
}

interface RhythmProps {
  readonly review: Review;
  readonly sitting: ShownSitting | null;
  readonly minutesOn: string | null;
}

/** The days of the beat around the sitting: cut-off, freeze, notice, sitting, minutes, the next cut-off. */
export function Rhythm({ review, sitting, minutesOn }: RhythmProps): ReactElement | null {
  const { t, language } = useWords();
  const words = useSittingWords();
  const titleId = useId();
  const today = useToday() ?? review.asOn;
  const { all } = useFortnights();
  const at = all.findIndex(({ id }) => id === (sitting?.fortnightId ?? review.fortnight.id));
  const [before, after] = [all[at], all[at + 1]];
  const beats: Beat[] = [
    ...(before ? [{ on: inIndia(before.cutOffAt).on, what: t('committeePages.beat.cutOff') }, { on: inIndia(before.frozenAt ?? before.freezesAt).on, what: t(before.frozenAt === null ? 'committeePages.beat.freezes' : 'committeePages.beat.frozen') }] : []),
    ...(sitting?.noticeOn ? [{ on: sitting.noticeOn, what: t('committeePages.beat.notice') }] : []),
    ...(sitting ? [{ on: sitting.on, what: words.called(sitting.no) }] : []),
    ...(minutesOn === null ? [] : [{ on: minutesOn, what: t('committeePages.beat.minutes') }]),
    ...(after ? [{ on: inIndia(after.cutOffAt).on, what: t('committeePages.beat.nextCutOff') }] : []),
  ]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map((beat) => ({ ...beat, isDone: beat.on < today }));
  if (beats.length < 2) return null;
  const now = beats.find(({ isDone }) => !isDone);
  return (
    <section className="committee-rhythm" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('committeePages.rhythm')}</h2>
      <ol>
        {beats.map((beat) => (
          <li key={`${beat.on} ${beat.what}`} className={beat.isDone ? 'is-done' : beat === now ? 'is-now' : undefined}>
            <b>{formatDate(beat.on, 'day', language)}</b>
            <span>{beat.what}</span>
            {beat === now && <span className="only-heard">{t('committeePages.beat.now')}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
