import type { CommitteeReview, Review } from '@pakhwada/domain/review';
import { PageHead } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '../paths.ts';
import { CommitteeTabs } from './committee-tabs.tsx';
import { usePlace } from './place.ts';
import { TYPED_HERE, TypedIn } from './typed.tsx';
import { useTitle } from './use-title.ts';
import { useWords } from './words.tsx';

interface CommitteeFrameProps {
  readonly page: string; // "Projects"
  readonly title: string; // the message, with its figure
  /** Words in the message that somebody typed: read aloud in their own language. */
  readonly typed?: string | undefined;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
}

/** The head of every page on the committee's work, and the way to the others. */
export function CommitteeFrame({ page, title, typed, lead, actions }: CommitteeFrameProps): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  useTitle(title);
  return (
    <>
      <PageHead
        eyebrow={
          <>
            <Link to={paths.committee(scheme, fortnight)}>{t('committeeTabs.committee')}</Link> › {page}
          </>
        }
        title={typed === undefined || typed === '' ? title : <TypedIn words={title.replace(typed, TYPED_HERE)} text={typed} />}
        lead={lead}
      >
        {actions && <p className="actions">{actions}</p>}
      </PageHead>
      <CommitteeTabs />
    </>
  );
}

/** What the committee's work says of a fortnight; one of an earlier rule set holds none and says so. */
export function WithCommitteeWork({ review, page, children }: { readonly review: Review; readonly page: string; readonly children: (work: CommitteeReview) => ReactNode }): ReactNode {
  const { t } = useWords();
  if (review.committeeWork) return children(review.committeeWork);
  return (
    <>
      <CommitteeFrame page={page} title={t('committeeTabs.notKept', { page })} />
      <Notice tone="plain" title={t('committeeTabs.earlier', { version: review.ruleSetVersion })} />
    </>
  );
}
