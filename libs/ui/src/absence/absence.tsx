import type { PrintedFigure } from '@pakhwada/language/format';
import { translate, type Language } from '@pakhwada/language/translate';
import type { ReactNode } from 'react';

/** A figure that may be absent: "–" with its reason for the eye and the ear. */
export function Figure({ printed }: { readonly printed: PrintedFigure }): ReactNode {
  if (printed.reason === null) return printed.text;
  return (
    <span className="absent" title={printed.reason}>
      <span aria-hidden="true">{printed.text}</span>
      <span className="only-heard">{printed.reason}</span>
    </span>
  );
}

/** NR: silence after the cut-off. Hatched, with its word in the legend and for screen readers. */
export function NotReported({ language }: { readonly language: Language }): ReactNode {
  return (
    <abbr className="not-reported" title={translate(language, 'absence.notReported')}>
      {translate(language, 'absence.notReported.short')}
    </abbr>
  );
}

/** A dot: the plan sets no target here. */
export function NoTarget({ language }: { readonly language: Language }): ReactNode {
  return (
    <span className="absent" title={translate(language, 'absence.noTarget')}>
      <span aria-hidden="true">·</span>
      <span className="only-heard">{translate(language, 'absence.noTarget')}</span>
    </span>
  );
}

/** A star after a figure that stands since an earlier report. */
export function Held({ children, language }: { readonly children: ReactNode; readonly language: Language }): ReactNode {
  return (
    <span title={translate(language, 'absence.held')}>
      {children}
      <span aria-hidden="true">*</span>
      <span className="only-heard"> {translate(language, 'absence.held')}</span>
    </span>
  );
}

/** A published lower bound: ≥100. */
export function AtLeast({ children, language }: { readonly children: ReactNode; readonly language: Language }): ReactNode {
  return <span title={translate(language, 'qualifier.AT_LEAST')}>≥{children}</span>;
}

/** The one sentence under a matrix or statement that explains its marks. */
export function AbsenceKey({ language }: { readonly language: Language }): ReactNode {
  return <p className="small faint">{translate(language, 'absence.key')}</p>;
}
