import type { LapseFigures, StatusCode } from '@pakhwada/domain/review';
import { isMissing } from '@pakhwada/domain/ratio';
import { formatFortnight, formatIndex } from '@pakhwada/language/format';
import { StatusShape, toneOf } from '@pakhwada/ui/status';
import type { ReactElement, ReactNode } from 'react';
import { KnownFigure } from '../../provenance/known-figure.tsx';
import { OriginPanel } from '../../provenance/origin-row.tsx';
import { useWords } from '../../shell/words.tsx';

const SHAPE_OF = { EASY: 'GREEN', AMBER: 'AMBER', RED: 'RED' } as const satisfies Record<NonNullable<LapseFigures['stretchGrade']>, StatusCode>;
const FIGURES = ['requiredPerFortnight', 'bestFortnight', 'stretch', 'runsOutIn'] as const;

/** What every fortnight left has to spend, beside the best one so far, and since when even that pace comes too late. */
export function PaceFigures({ lapse, path }: { readonly lapse: LapseFigures; readonly path: string }): ReactElement {
  const { t, language, money } = useWords();
  const { stretchGrade: grade } = lapse;
  const words = { requiredPerFortnight: t('money.pace.required', { count: lapse.fortnightsLeft }), bestFortnight: t('money.pace.best'), stretch: t('money.pace.stretch'), runsOutIn: t('money.pace.runsOut') };
  const line = (figure: (typeof FIGURES)[number], value: ReactNode, after: ReactNode = null): ReactElement => (
    <div key={figure}>
      <dt>{words[figure]}</dt>
      <dd>
        {value} {after}
      </dd>
    </div>
  );
  return (
    <>
      <h3>{t('money.pace.title')}</h3>
      <dl className="pace">
        {line('requiredPerFortnight', <KnownFigure value={lapse.requiredPerFortnightPaise} print={(paise) => money(paise)} figure={`${path}.requiredPerFortnight`} label={words.requiredPerFortnight} />)}
        {line('bestFortnight', <KnownFigure value={lapse.bestFortnightPaise} print={(paise) => money(paise)} figure={`${path}.bestFortnight`} label={words.bestFortnight} />)}
        {line(
          'stretch',
          <KnownFigure value={lapse.stretch} print={(ratio) => `${formatIndex(ratio, 2)}×`} figure={`${path}.stretch`} label={words.stretch} />,
          grade && (
            <span className={`status ${toneOf(SHAPE_OF[grade])}`}>
              <StatusShape status={SHAPE_OF[grade]} />
              {t(`stretchGrade.${grade}`)}
            </span>
          ),
        )}
        {line(
          'runsOutIn',
          <KnownFigure value={lapse.runsOutIn} print={(id) => formatFortnight(id, 'full', language)} figure={`${path}.runsOutIn`} label={words.runsOutIn} />,
          !isMissing(lapse.runsOutIn) && <span className={lapse.isOutOfTime ? 'worse' : 'muted'}>{t(lapse.isOutOfTime ? 'money.pace.passed' : 'money.pace.ahead')}</span>,
        )}
      </dl>
      <OriginPanel figures={FIGURES.map((figure) => `${path}.${figure}`)} />
    </>
  );
}
