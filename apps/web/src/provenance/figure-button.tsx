import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../shell/words.tsx';
import { buttonIdOf, originIdOf, useOpenFigure } from './open-figure.tsx';
import { useIsQuotedOtherwise } from './quotations.tsx';

interface FigureButtonProps {
  readonly figure: string; // path of the figure, e.g. components.C2.physical
  readonly label: string; // what it is, for those who do not see the table's header
  readonly children: ReactNode;
}

/** A figure that answers "says who?": a dotted underline opens its origin below. */
export function FigureButton({ figure, label, children }: FigureButtonProps): ReactElement {
  const { t } = useWords();
  const { openFigure, toggle } = useOpenFigure();
  const isOtherwise = useIsQuotedOtherwise(figure);
  const isOpen = openFigure === figure;
  return (
    <button type="button" className="figure-link" id={buttonIdOf(figure)} aria-expanded={isOpen} aria-controls={isOpen ? originIdOf(figure) : undefined} onClick={() => toggle(figure)}>
      {children}
      {isOtherwise && (
        <span className="quoted-otherwise" title={t('provenance.quotedOtherwiseTitle')}>
          <span aria-hidden="true">≠</span>
          <span className="only-heard">{t('provenance.quotedOtherwise')}</span>
        </span>
      )}
      <span className="only-heard">{t('provenance.opens', { label })}</span>
    </button>
  );
}
