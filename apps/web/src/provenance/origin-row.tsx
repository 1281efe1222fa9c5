import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';
import { OriginBody } from './origin-body.tsx';
import { buttonIdOf, originIdOf, useOpenFigure } from './open-figure.tsx';

interface OriginProps {
  readonly figures: readonly string[]; // the figures whose origin opens here
}

/** The origin of a figure as a row under the figure's row: it never covers figures. Renders nothing while none of its figures is open. */
export function OriginRow({ figures, columns }: OriginProps & { readonly columns: number }): ReactElement | null {
  const { openFigure } = useOpenFigure();
  if (openFigure === null || !figures.includes(openFigure)) return null;
  return (
    <tr className="detail">
      <td colSpan={columns}>
        <OpenOrigin key={openFigure} figure={openFigure} />
      </td>
    </tr>
  );
}

/** The same under a strip of tiles or any other part that is no table. */
export function OriginPanel({ figures }: OriginProps): ReactElement | null {
  const { openFigure } = useOpenFigure();
  return openFigure !== null && figures.includes(openFigure) ? <OpenOrigin key={openFigure} figure={openFigure} /> : null;
}

function OpenOrigin({ figure }: { readonly figure: string }): ReactElement {
  const { t } = useWords();
  const { close } = useOpenFigure();
  const panel = useRef<HTMLElement>(null);

  useEffect(() => panel.current?.focus({ preventScroll: true }), []);

  const leave = (): void => {
    close();
    document.getElementById(buttonIdOf(figure))?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
  };
  return (
    <section className="origin" id={originIdOf(figure)} ref={panel} tabIndex={-1} aria-label={t('provenance.title')} onKeyDown={onKeyDown}>
      <header className="origin-head">
        <h2>{t('provenance.title')}</h2>
        <button type="button" className="button button-small" onClick={leave}>
          {t('provenance.close')} <kbd>Esc</kbd>
        </button>
      </header>
      <OriginBody figure={figure} />
    </section>
  );
}
