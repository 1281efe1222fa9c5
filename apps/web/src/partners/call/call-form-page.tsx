import { partnerRoutes, type PartnerCallPage } from '@pakhwada/contracts/partners';
import { Notice } from '@pakhwada/ui/notice';
import { canKeepPartners } from '@pakhwada/domain/rights';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { CommitteeFrame } from '../../shell/committee-frame.tsx';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useMe } from '../../shell/session.tsx';
import { useRead } from '../../shell/use-read.ts';
import { useReview } from '../../shell/use-review.ts';
import { useWords } from '../../shell/words.tsx';
import { CallForm } from './call-form.tsx';

/** A new invitation to partners. */
export function NewCallPage(): ReactElement {
  return <CallFormFrame known={null} />;
}

/** An invitation revised: its criteria are closed once a score stands. */
export function ReviseCallPage(): ReactElement {
  const { scheme } = usePlace();
  const { callId = '' } = useParams();
  const read = useRead(partnerRoutes.call, { schemeCode: scheme, callId });
  return <PageState read={read}>{(page) => <CallFormFrame known={page} onReadAgain={() => void read.refetch()} />}</PageState>;
}

function CallFormFrame({ known, onReadAgain = () => undefined }: { readonly known: PartnerCallPage | null; readonly onReadAgain?: () => void }): ReactElement {
  const { t, name } = useWords();
  const me = useMe();
  const review = useReview();
  return (
    <>
      <CommitteeFrame page={t('committeeTabs.partners')} title={known ? t('partnersPages.reviseTitle', { title: name(known.title) }) : t('partnersPages.newTitle')} lead={t('partnersPages.formLead')} />
      {canKeepPartners(me) ? (
        <PageState read={review}>{({ components }) => <CallForm known={known} components={components} onReadAgain={onReadAgain} />}</PageState>
      ) : (
        <Notice tone="locked" title={t('partnersPages.notYours')}>
          <p>{t('partnersPages.notYours.what')}</p>
        </Notice>
      )}
    </>
  );
}
