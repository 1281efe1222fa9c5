import { Button } from '@pakhwada/ui/button';
import { Notice } from '@pakhwada/ui/notice';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { focusOnArrival } from './focus-on-arrival.ts';
import { useWords } from '../shell/words.tsx';

export interface Unsaved {
  readonly leavingTo: string | null;
  readonly stay: () => void;
  readonly leave: () => void;
  /** It is saved: nothing holds the page any more. */
  readonly forget: () => void;
}

/** Holds a page whose form was typed in: the browser asks before it is closed or read anew, and a link of the page, or the Back button, is answered by a question first. */
export function useUnsaved(isTyped: boolean): Unsaved {
  const goTo = useNavigate();
  const [leavingTo, setLeavingTo] = useState<string | null>(null);
  const holds = useRef(isTyped);
  const steps = useRef<number | null>(null); // through the browser's pages, where the Back or the Forward button was the way
  useEffect(() => {
    holds.current = isTyped;
  }, [isTyped]);
  useEffect(() => {
    const onUnload = (event: BeforeUnloadEvent): void => {
      if (holds.current) event.preventDefault();
    };
    const onClick = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
      if (!holds.current || !link || link.origin !== location.origin || link.hash !== '' || link.download || link.target || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      event.stopPropagation();
      steps.current = null;
      setLeavingTo(link.pathname + link.search);
    };
    const here = placeOf(history.state);
    let isReturning = false;
    const onStep = (event: PopStateEvent): void => {
      const there = placeOf(event.state);
      if (!isReturning && (!holds.current || here === null || there === null || there === here)) return;
      event.stopImmediatePropagation(); // the router hears nothing of a step that is taken back
      isReturning = !isReturning;
      if (!isReturning || here === null || there === null) return;
      steps.current = there - here;
      setLeavingTo(location.pathname + location.search);
      history.go(here - there);
    };
    addEventListener('beforeunload', onUnload);
    document.addEventListener('click', onClick, true);
    addEventListener('popstate', onStep, true);
    return () => {
      removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, true);
      removeEventListener('popstate', onStep, true);
    };
  }, []);
  return {
    leavingTo,
    stay: () => setLeavingTo(null),
    leave: () => {
      holds.current = false;
      if (steps.current !== null) history.go(steps.current);
      else if (leavingTo !== null) void goTo(leavingTo);
    },
    forget: () => {
      holds.current = false;
      setLeavingTo(null);
    },
  };
}

/** Where in the browser's row of pages a page stands, as the router numbers them. */
function placeOf(state: unknown): number | null {
  return typeof state === 'object' && state !== null && 'idx' in state && typeof state.idx === 'number' ? state.idx : null;
}

export function LeavingNotice({ unsaved }: { readonly unsaved: Unsaved }): ReactElement | null {
  const { t } = useWords();
  if (unsaved.leavingTo === null) return null;
  return (
    <div ref={focusOnArrival} tabIndex={-1}>
      <Notice
        tone="stale"
        title={t('registers.form.unsaved')}
        actions={
          <>
            <Button onClick={unsaved.stay}>{t('registers.form.stay')}</Button>
            <Button onClick={unsaved.leave}>{t('registers.form.leave')}</Button>
          </>
        }
      >
        <p>{t('registers.form.unsavedWhat')}</p>
      </Notice>
    </div>
  );
}
