import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { paths } from '../paths.ts';
import { DemoStrip } from './demo-strip.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Footer } from './footer.tsx';
import { FortnightStrip } from './fortnight-strip.tsx';
import { IdentityBar } from './identity-bar.tsx';
import { Navigation } from './navigation.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { OfflineStrip } from './offline-strip.tsx';
import { Loading, Refused } from './page-state.tsx';
import { Nowhere, usePlace } from './place.ts';
import { useSession } from './session.tsx';
import { useWords } from './words.tsx';

const SessionOver = lazy(async () => ({ default: (await import('./session-over.tsx')).SessionOver }));

/** The frame of every page: skip link, header strips, the page, the footer. With `rooms`, also navigation and fortnights, for a signed-in reader. */
export function Frame({ rooms, children = <Outlet /> }: { readonly rooms: boolean; readonly children?: ReactNode }): ReactNode {
  const { t } = useWords();
  const { pathname } = useLocation();
  const { isOver } = useSession();
  const main = useRef<HTMLElement>(null);
  useFocusOnMove(main, pathname);
  return (
    <>
      <a className="skip" href="#main">
        {t('frame.skip')}
      </a>
      <header>
        <DemoStrip />
        <div className="top">
          <IdentityBar rooms={rooms} />
          {rooms && <Navigation at="top" />}
        </div>
        {rooms && <FortnightStrip />}
      </header>
      <main id="main" tabIndex={-1} ref={main}>
        <OfflineStrip />
        <ErrorBoundary place={pathname}>
          <Suspense fallback={<Loading height={480} />}>
            {children}
          </Suspense>
        </ErrorBoundary>
      </main>
      <Footer />
      {rooms && <Navigation at="bottom" />}
      {isOver && (
        <Suspense fallback={null}>
          <SessionOver />
        </Suspense>
      )}
    </>
  );
}

/** After a move to another page (not another fortnight of it), focus goes to the page, as a full load would do. */
function useFocusOnMove(main: React.RefObject<HTMLElement | null>, pathname: string): void {
  const page = pathname.split('/').slice(3).join('/');
  const before = useRef(page);
  useEffect(() => {
    if (before.current !== page) {
      main.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    before.current = page;
  }, [main, page]);
}

/** Pages with figures are for officers: others are sent to sign in, and come back. The pages of a scheme that is not the officer's are not there, and nothing is asked about them. */
export function SignedInFrame(): ReactNode {
  const { me, isKnown, error } = useSession();
  const { pathname, search } = useLocation();
  const { scheme } = usePlace();
  if (me && me.schemeCode !== scheme)
    return (
      <Nowhere value={true}>
        <Frame rooms={false}>
          <NotFoundPage />
        </Frame>
      </Nowhere>
    );
  if (me) return <Frame rooms />;
  if (isKnown) return <Navigate to={paths.signIn} replace state={{ from: pathname + search }} />;
  return error ? <Refused error={error} /> : <Loading height={480} />;
}
