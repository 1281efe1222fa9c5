import { partnerRoutes, type PartnerCallSummary } from '@pakhwada/contracts/partners';
import { canKeepPartners, canSeeEvaluation } from '@pakhwada/domain/rights';
import { formatDate } from '@pakhwada/language/format';
import { buttonClass } from '@pakhwada/ui/button';
import { Block } from '@pakhwada/ui/layout';
import { DataTable } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../paths.ts';
import { PageState } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { useMe } from '../shell/session.tsx';
import { useRead } from '../shell/use-read.ts';
import { useWords } from '../shell/words.tsx';

/** Invitations to partners, for those who keep, judge or audit them; how far each is scored and who was chosen. */
export function CallsBlock(): ReactElement | null {
  const { scheme } = usePlace();
  const me = useMe();
  const maySee = canSeeEvaluation(me);
  const read = useRead(partnerRoutes.calls, { schemeCode: scheme }, { isEnabled: maySee });
  return maySee ? <PageState read={read}>{(calls) => <Calls calls={calls} mayAdd={canKeepPartners(me)} />}</PageState> : null;
}

function Calls({ calls, mayAdd }: { readonly calls: readonly PartnerCallSummary[]; readonly mayAdd: boolean }): ReactElement {
  const { t, language, name } = useWords();
  const { scheme, fortnight } = usePlace();
  const open = calls.filter(({ chosen }) => chosen === null).length;
  return (
    <Block
      title={t('partnersPages.calls', { count: calls.length, open })}
      aside={
        mayAdd && (
          <Link className={buttonClass('plain', true)} to={paths.newPartnerCall(scheme, fortnight)}>
            {t('partnersPages.invite')}
          </Link>
        )
      }
    >
      {(titleId) =>
        calls.length === 0 ? (
          <p className="muted">{t('partnersPages.calls.none')}</p>
        ) : (
          <DataTable
            labelledBy={titleId}
            rows={calls}
            rowKey={({ callId }) => callId}
            columns={[
              {
                key: 'call',
                header: t('partnersPages.call'),
                cell: ({ callId, title }) => (
                  <>
                    <Link to={paths.partnerCall(scheme, fortnight, callId)}>{name(title)}</Link> <span className="code">{callId}</span>
                  </>
                ),
              },
              { key: 'component', header: t('schemes.component'), cell: ({ componentCode }) => componentCode },
              { key: 'invited', header: t('partnersPages.invitedOn'), align: 'end', cell: ({ invitedOn }) => formatDate(invitedOn, 'record', language) },
              { key: 'closes', header: t('partnersPages.closesOn'), align: 'end', cell: ({ closesOn }) => formatDate(closesOn, 'record', language) },
              { key: 'scored', header: t('partnersPages.scored'), align: 'end', cell: ({ scored, candidates }) => t('partnersPages.scoredOf', { scored, candidates }) },
              { key: 'chosen', header: t('partnersPages.chosen'), cell: ({ chosen }) => (chosen === null ? <span className="muted">{t('partnersPages.notYet')}</span> : name(chosen)) },
            ]}
          />
        )
      }
    </Block>
  );
}
