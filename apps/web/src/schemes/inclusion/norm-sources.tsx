import type { NormLine } from '@pakhwada/domain/review';
import { formatShare } from '@pakhwada/language/format';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';

/** What each norm rests on: a source once, with the norms that quote it. */
export function NormSources({ norms }: { readonly norms: readonly NormLine[] }): ReactElement | null {
  const { t } = useWords();
  if (norms.length === 0) return null;
  const sources = [...new Set(norms.map(({ source }) => source))];
  return (
    <details className="small">
      <summary>{t('inclusion.sources')}</summary>
      <ul>
        {sources.map((source) => (
          <li key={source}>
            {norms.filter((norm) => norm.source === source).map(({ componentCode, group, norm }) => `${componentCode} ${t(`inclusionGroup.${group}`)} ${formatShare(norm, 0)}`).join(', ')} ({t(`normStanding.${norms.find((norm) => norm.source === source)!.standing}`)}): {source}
          </li>
        ))}
      </ul>
    </details>
  );
}
