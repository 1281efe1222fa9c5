import { demoRoutes, type DemoState } from '@pakhwada/contracts/demo';
import { formatInstant, formatMoment } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { useAbout } from './about.ts';
import { useChange } from './use-change.ts';
import { useRead } from './use-read.ts';
import { useWords } from './words.tsx';

const DemoHappenings = lazy(async () => {
  const [module] = await Promise.all([import('./demo-happenings.tsx'), import('@pakhwada/language/rooms')]);
  return { default: module.DemoHappenings };
});

const CALM_MS = 15_000;
const BUSY_MS = 1_000;

/** The demo's own clock, what last happened, and the button that moves it. Absent on a live State. */
export function DemoStrip(): ReactNode {
  return useAbout()?.mode === 'demo' ? <Strip /> : null;
}

function Strip(): ReactNode {
  const { t } = useWords();
  const calm = useRead(demoRoutes.state, {}, { refreshMs: CALM_MS });
  const busy = useRead(demoRoutes.state, {}, { refreshMs: BUSY_MS, isEnabled: calm.data?.isBusy === true });
  const state = (busy.dataUpdatedAt > calm.dataUpdatedAt ? busy.data : calm.data) ?? calm.data;
  useFreshFiguresAfter(state);
  return (
    <aside className="demo-strip" aria-label={t('frame.demo')}>
      <div className="bar demo-bar">
        <p>
          <span>
            <b>{t('frame.demo')}</b> {t('frame.demo.what')}
          </span>
        </p>
        {state && <DemoClock state={state} />}
      </div>
    </aside>
  );
}

/** When the clock has moved, every figure on the screen is read again. */
function useFreshFiguresAfter(state: DemoState | undefined): void {
  const known = useQueryClient();
  const wasBusy = useRef(false);
  useEffect(() => {
    if (wasBusy.current && state?.isBusy === false) void known.invalidateQueries();
    wasBusy.current = state?.isBusy ?? false;
  }, [known, state?.isBusy]);
}

function DemoClock({ state }: { readonly state: DemoState }): ReactNode {
  const { t, language } = useWords();
  const advance = useChange(demoRoutes.advance);
  const isBusy = state.isBusy || advance.isPending;
  return (
    <div className="demo-clock">
      <span className="nowrap">{t('frame.demo.clock', { now: formatInstant(state.now, language) })}</span>
      {isBusy ? (
        <span role="status">{t('frame.demo.busy')}</span>
      ) : (
        <Button isSmall title={t('frame.demo.advance.to', { step: t(`frame.demo.advance.${state.nextStep}`), at: formatMoment(state.nextAt, language) })} onClick={() => advance.mutate({ body: { to: state.nextStep } })}>
          {t(`frame.demo.advance.${state.nextStep}`)}
        </Button>
      )}
      {state.happenings.length > 0 && (
        <details className="demo-happenings">
          <summary>{t('frame.demo.happenings', { count: state.happenings.length })}</summary>
          <Suspense fallback={null}>
            <DemoHappenings happenings={state.happenings} />
          </Suspense>
        </details>
      )}
    </div>
  );
}
