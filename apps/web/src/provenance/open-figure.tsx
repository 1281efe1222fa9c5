import { useSearchParams } from 'react-router';

/** Which figure's origin is open. It lives in the address, so a link to it can be sent. */
export interface OpenFigure {
  readonly openFigure: string | null;
  readonly toggle: (figure: string) => void;
  readonly close: () => void;
}

const PARAMETER = 'figure';

export function useOpenFigure(): OpenFigure {
  const [search, setSearch] = useSearchParams();
  const openFigure = search.get(PARAMETER);
  const show = (figure: string | null): void =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (figure === null) after.delete(PARAMETER);
        else after.set(PARAMETER, figure);
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  return { openFigure, toggle: (figure) => show(figure === openFigure ? null : figure), close: () => show(null) };
}

export function buttonIdOf(figure: string): string {
  return `figure-${figure}`;
}

export function originIdOf(figure: string): string {
  return `origin-${figure}`;
}
