import type { StatusCode } from '@pakhwada/domain/review';
import { translate, type Language } from '@pakhwada/language/translate';
import type { ReactNode } from 'react';
import { StatusShape, toneOf } from './shapes.tsx';

/** Shape, word and colour of a status, always together. */
export function StatusMark({ status, language, size = 'row' }: { readonly status: StatusCode; readonly language: Language; readonly size?: 'row' | 'verdict' }): ReactNode {
  return (
    <span className={`status ${size === 'verdict' ? 'status-verdict' : ''} ${toneOf(status)}`}>
      <StatusShape status={status} size={size} />
      {translate(language, `status.${status}`)}
    </span>
  );
}
