import { nameIn } from '@pakhwada/language/translate';
import { PageHead } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { PageState } from '../shell/page-state.tsx';
import { useReview } from '../shell/use-review.ts';
import { useTitle } from '../shell/use-title.ts';
import { useWords } from '../shell/words.tsx';
import { ComponentView, type ComponentPart } from './component-view.tsx';

/** One component of the scheme; the routes hand in what the rooms of money and of the committee draw of it. */
export function ComponentPage({ Money, Decisions }: { readonly Money?: ComponentPart; readonly Decisions?: ComponentPart }): ReactElement {
  const { language, t } = useWords();
  const { code = '' } = useParams();
  const read = useReview();
  const known = read.data?.components.find((each) => each.code === code);
  useTitle(known ? `${known.code} ${nameIn(known.name, language)}` : t('schemes.components'));
  return (
    <PageState read={read}>
      {(review) =>
        known ? (
          <ComponentView review={review} component={known} Money={Money} Decisions={Decisions} />
        ) : (
          <PageHead title={t('schemes.unknownComponent', { code })} lead={<Link to=".." relative="path">{t('schemes.components')}</Link>} />
        )
      }
    </PageState>
  );
}
