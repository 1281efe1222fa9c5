import { partnerRoutes, type PartnerCallPage as Call } from '@pakhwada/contracts/partners';
import { formatDate, formatMoment } from '@pakhwada/language/format';
import { buttonClass } from '@pakhwada/ui/button';
import { Block, Columns } from '@pakhwada/ui/layout';
import type { MessageKey } from '@pakhwada/language/translate';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { paths } from '../../paths.ts';
import { CommitteeFrame } from '../../shell/committee-frame.tsx';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { Typed } from '../../shell/typed.tsx';
import { useRead } from '../../shell/use-read.ts';
import { useWords } from '../../shell/words.tsx';
import { ComparisonSheet } from './comparison-sheet.tsx';
import { CriteriaTable } from './criteria-table.tsx';
import { EvaluationBlock } from './evaluation-form.tsx';
import { EvaluatorsBlock } from './evaluators-block.tsx';

const STEPS_SHOWN = 5;

/** One invitation: what is asked, who judges, how candidates compare, and who was chosen. */
export function PartnerCallPage(): ReactElement {
  const { scheme } = usePlace();
  const { callId = '' } = useParams();
  const read = useRead(partnerRoutes.call, { schemeCode: scheme, callId });
  return <PageState read={read}>{(page) => <CallView page={page} onReadAgain={() => void read.refetch()} />}</PageState>;
}

function CallView({ page, onReadAgain }: { readonly page: Call; readonly onReadAgain: () => void }): ReactElement {
  const { t, language, name } = useWords();
  const { scheme, fortnight } = usePlace();
  const chosen = page.comparison.find(({ state }) => state === 'ENGAGED');
  const passed = page.comparison.filter(({ isPassed }) => isPassed === true).length;
  const values = { title: name(page.title), count: page.comparison.length, passed };
  return (
    <>
      <CommitteeFrame
        page={t('committeeTabs.partners')}
        title={chosen ? t('partnersPages.callTitle.chosen', { ...values, name: name(chosen.name) }) : t('partnersPages.callTitle', values)}
        lead={t('partnersPages.callLead', { call: page.callId, component: page.componentCode, invited: formatDate(page.invitedOn, 'prose', language), closes: formatDate(page.closesOn, 'prose', language) })}
        actions={
          <>
            <Link className={buttonClass()} to={paths.partners(scheme, fortnight)}>
              {t('partnersPages.allCalls')}
            </Link>
            {page.may.keep && !chosen && (
              <Link className={buttonClass()} to={paths.revisePartnerCall(scheme, fortnight, page.callId)}>
                {t('partnersPages.reviseCall')}
              </Link>
            )}
          </>
        }
      />
      <Columns>
        <ComparisonSheet page={page} onReadAgain={onReadAgain} />
        {page.may.evaluate && <EvaluationBlock page={page} onReadAgain={onReadAgain} />}
        <CriteriaTable page={page} />
        <EvaluatorsBlock page={page} />
        <CallTrail trail={page.trail} />
      </Columns>
    </>
  );
}

function CallTrail({ trail }: { readonly trail: Call['trail'] }): ReactElement | null {
  const { t } = useWords();
  if (trail.length === 0) return null;
  return (
    <Block title={t('partnersPages.steps', { count: trail.length })}>
      <TrailList trail={trail.slice(0, STEPS_SHOWN)} />
      {trail.length > STEPS_SHOWN && (
        <details>
          <summary>{t('partnersPages.earlierSteps', { count: trail.length - STEPS_SHOWN })}</summary>
          <TrailList trail={trail.slice(STEPS_SHOWN)} />
        </details>
      )}
    </Block>
  );
}

function TrailList({ trail }: { readonly trail: Call['trail'] }): ReactElement {
  const { t, language, name } = useWords();
  return (
    <ol className="row-list partner-trail">
      {trail.map(({ at, designation, act, candidate, reason }) => (
        <li key={`${at} ${act} ${candidate?.en ?? ''}`}>
          <span>
            <b>{t(`partnersPages.act.${act}` as MessageKey)}</b> {candidate !== null && name(candidate)}
          </span>
          <span className="small muted">
            {formatMoment(at, language)} · {name(designation)}
            {reason !== null && (
              <>
                {' · '}
                <Typed text={reason} />
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
