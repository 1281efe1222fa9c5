import { buttonClass } from '@pakhwada/ui/button';
import { PageHead } from '@pakhwada/ui/layout';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTitle } from './use-title.ts';
import { useWords } from './words.tsx';

export function NotFoundPage(): ReactNode {
  const { t } = useWords();
  useTitle(t('notFound.title'));
  return (
    <PageHead title={t('notFound.title')} lead={t('notFound.what')}>
      <p className="actions">
        <Link className={buttonClass('primary')} to="/">
          {t('notFound.go')}
        </Link>
      </p>
    </PageHead>
  );
}
