import type { MinutesPage, SittingPage } from '@pakhwada/contracts/committee';
import { formatInstant } from '@pakhwada/language/format';
import { Block } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { usePlace } from '../../shell/place.ts';
import { TYPED_HERE, Typed, TypedIn } from '../../shell/typed.tsx';
import { useWords } from '../../shell/words.tsx';
import { useSittingWords } from '../words/use-sitting-words.ts';
import { PaperList } from '../words/paper-link.tsx';

/** Who had this version in hand, its hash once issued, its papers, and the other versions. */
export function MinutesVersions({ sitting, minutes }: { readonly sitting: SittingPage; readonly minutes: MinutesPage }): ReactElement {
  const { t, language, name } = useWords();
  const { scheme, fortnight } = usePlace();
  const words = useSittingWords();
  return (
    <Block title={t('committeePages.minutes.history', { version: minutes.version })}>
      <ol className="committee-trail">
        {minutes.steps.map(({ step, designation, at, reason }) => (
          <li key={`${step} ${at}`}>
            <b>{t(`committeePages.stepDone.${step}`)}</b> {name(designation)} <span className="muted nowrap">{formatInstant(at, language)}</span>
            {reason !== null && (
              <span className="meta">
                <Typed text={reason} />
              </span>
            )}
          </li>
        ))}
      </ol>
      {minutes.amendmentReason !== null && (
        <p>
          <TypedIn words={t('committeePages.minutes.amended', { reason: TYPED_HERE })} text={minutes.amendmentReason} />
        </p>
      )}
      {minutes.confirmedIn !== null && (
        <p>
          {t('committeePages.minutes.confirmedIn')} <Link to={paths.sitting(scheme, fortnight, minutes.confirmedIn)}>{words.ofId(minutes.confirmedIn)}</Link>
        </p>
      )}
      {minutes.hash !== null && (
        <p className="committee-hash">
          {t('committeePages.minutes.hash')} <code className="code">{minutes.hash}</code>
        </p>
      )}
      {sitting.minutes.length > 1 && (
        <p>
          {t('committeePages.minutes.versions')}:{' '}
          {sitting.minutes.map(({ version }, at) => (
            <span key={version}>
              {at > 0 && ', '}
              <Link to={`${paths.minutes(scheme, fortnight, sitting.sittingId)}?version=${version}`} aria-current={version === minutes.version ? 'true' : undefined}>
                {t('committeePages.minutesVersion', { version })}
              </Link>
            </span>
          ))}
        </p>
      )}
      <PaperList sittingId={sitting.sittingId} papers={['minutes']} version={minutes.version} />
    </Block>
  );
}
