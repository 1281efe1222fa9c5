import { translate, type Language } from '@pakhwada/language/translate';
import { Suspense, useId, useState, type ReactElement, type ReactNode } from 'react';
import type { ChartWords } from '../series/chart-words.ts';
import { csvOf } from './csv.ts';
import { TwinTable } from './twin-table.tsx';
import { useFrameWidth } from './use-frame-width.ts';

export type ChartState = 'ready' | 'loading' | 'empty' | 'not-reported';

export interface FrameSize {
  readonly width: number;
  readonly height: number;
  readonly isNarrow: boolean;
}

interface ChartFrameProps {
  readonly words: ChartWords;
  readonly language: Language;
  readonly height: number;
  readonly state?: ChartState;
  /** Why there is nothing to draw and what will fill it. */
  readonly note?: string;
  /** `none` for a drawing that is itself a table. */
  readonly twin?: 'offered' | 'none';
  readonly children: (size: FrameSize) => ReactNode;
}

const NARROW = 416;

/** One frame for every chart: the message, its unit and date, the drawing or why there is none, the table twin, the download, the source. */
export function ChartFrame({ words, language, height, state = 'ready', note, twin = 'offered', children }: ChartFrameProps): ReactElement {
  const titleId = useId();
  const [isTable, setIsTable] = useState(false);
  const { ref, width } = useFrameWidth(560);
  const isDrawn = state === 'ready' && !isTable;
  return (
    <section className="chart-frame" aria-labelledby={titleId}>
      <h2 id={titleId} className="chart-title">
        {words.title}
      </h2>
      <p className="chart-unit">{words.unit}</p>
      <div ref={ref} className="chart-body" style={{ minHeight: height }}>
        {isDrawn && twin === 'offered' && (
          <div role="img" aria-label={words.description} className="chart-drawing">
            <Suspense fallback={<p className="chart-note">{translate(language, 'chart.loading')}</p>}>{children({ width, height, isNarrow: width < NARROW })}</Suspense>
          </div>
        )}
        {isDrawn && twin === 'none' && children({ width, height, isNarrow: width < NARROW })}
        {state === 'ready' && isTable && <TwinTable table={words.table} caption={words.title} height={height} />}
        {state === 'loading' && <p className="chart-note">{note ?? translate(language, 'chart.loading')}</p>}
        {state === 'empty' && <p className="chart-note">{note ?? translate(language, 'chart.empty')}</p>}
        {state === 'not-reported' && <p className="chart-note chart-note-hatched">{note ?? translate(language, 'chart.notReported')}</p>}
      </div>
      <p className="chart-foot">
        {state === 'ready' && (
          <>
            {twin === 'offered' && (
              <button type="button" className="chart-action" aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
                {translate(language, isTable ? 'chart.show.drawing' : 'chart.show.table')}
              </button>
            )}
            <a className="chart-action" href={`data:text/csv;charset=utf-8,${encodeURIComponent(csvOf(words.table))}`} download={`${words.fileName}.csv`} aria-label={translate(language, 'chart.download.what', { title: words.title })}>
              {translate(language, 'chart.download')}
            </a>
          </>
        )}
        <span className="chart-source">{words.source}</span>
      </p>
    </section>
  );
}
