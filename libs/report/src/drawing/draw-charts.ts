import type { ReactElement } from 'react';
import type { ChartRequest } from '../document/model.ts';
import { liftLabels, type Label } from './lift-labels.ts';
import { openPage } from './page-globals.ts';
import { withStableIds } from './stable-ids.ts';

export interface Drawing {
  readonly id: string;
  readonly svg: string; // shapes alone
  readonly labels: readonly Label[];
  readonly width: number;
  readonly height: number;
}

/** Draws charts with the dashboard's own components, at fixed sizes and in the colours of print. */
export async function drawCharts(requests: readonly ChartRequest[]): Promise<Drawing[]> {
  if (requests.length === 0) return [];
  openPage();
  const { createElement } = await import('react');
  const { createRoot } = await import('react-dom/client');
  const { flushSync } = await import('react-dom');
  const { WorkCurve } = await import('@pakhwada/charts/curve');
  const { MoneyCurve } = await import('@pakhwada/charts/money-curve');
  const { BarRows } = await import('@pakhwada/charts/bars');

  const elementOf = (request: ChartRequest): ReactElement => {
    const { width, height } = request;
    if (request.form === 'work') return createElement(WorkCurve, { series: request.series, width, height, theme: 'print' });
    if (request.form === 'money') return createElement(MoneyCurve, { series: request.series, width, height, theme: 'print' });
    return createElement(BarRows, { series: request.series, width, height, labelWidth: request.labelWidth, theme: 'print' });
  };

  return requests.map((request) => {
    const host = document.body.appendChild(document.createElement('div'));
    const root = createRoot(host);
    flushSync(() => root.render(elementOf(request)));
    flushSync(() => undefined); // marks that wait for the axes
    const drawing = takeDrawing(host, request);
    root.unmount();
    host.remove();
    return drawing;
  });
}

function takeDrawing(host: HTMLElement, { id, width, height }: ChartRequest): Drawing {
  const live = host.querySelector('.recharts-wrapper > svg');
  if (!live) throw new Error(`The chart ${id} drew nothing`);
  const svg = live.cloneNode(true) as Element; // React keeps its own nodes
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  for (const name of ['style', 'class', 'role', 'tabindex']) svg.removeAttribute(name);
  for (const extra of svg.querySelectorAll('title, desc')) extra.remove();
  for (const part of svg.querySelectorAll('[tabindex]')) part.removeAttribute('tabindex');
  const labels = liftLabels(svg);
  return { id, svg: withStableIds(svg.outerHTML), labels, width, height };
}
