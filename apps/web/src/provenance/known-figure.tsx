import { isMissing, type Known } from '@pakhwada/domain/ratio';
import { DASH } from '@pakhwada/language/format';
import { useState, type ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';
import { FigureButton } from './figure-button.tsx';

interface KnownFigureProps<T> {
  readonly value: Known<T>;
  readonly print: (value: T) => string;
  readonly figure?: string; // path, when its origin can be opened
  readonly label?: string;
}

/** A figure of the review; an absent one prints "–" and gives its reason on a click. */
export function KnownFigure<T>({ value, print, figure, label }: KnownFigureProps<T>): ReactElement {
  const { t } = useWords();
  const [isReasonShown, setReasonShown] = useState(false);
  if (!isMissing(value))
    return figure === undefined ? (
      <>{print(value)}</>
    ) : (
      <FigureButton figure={figure} label={label ?? ''}>
        {print(value)}
      </FigureButton>
    );
  const reason = t(`missing.${value.missing}`);
  return (
    <button type="button" className="absent absent-reason" title={reason} aria-expanded={isReasonShown} onClick={() => setReasonShown(!isReasonShown)}>
      <span aria-hidden={!isReasonShown}>{isReasonShown ? reason : DASH}</span>
      {!isReasonShown && <span className="only-heard">{reason}</span>}
    </button>
  );
}
