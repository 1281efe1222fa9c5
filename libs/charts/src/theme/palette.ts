/** Where a drawing is to stand: `screen` takes the colours of the page (light or dark), `print` carries fixed ones. */
export type ChartTheme = 'screen' | 'print';

export interface Palette {
  readonly work: string;
  readonly money: string;
  readonly plan: string;
  readonly forecast: string;
  readonly grid: string;
  readonly ink: string;
  readonly quiet: string;
  readonly gap: string;
  readonly gapTint: string;
  readonly track: string;
  readonly ground: string;
}

const PRINT: Palette = {
  work: '#1B3A5C',
  money: '#1F6F7E',
  plan: '#6B7681',
  forecast: '#A35F00',
  grid: '#E1E4E8',
  ink: '#15202B',
  quiet: '#44505C',
  gap: '#A3231C',
  gapTint: '#FAE6E2',
  track: '#EEECE6',
  ground: '#FFFFFF',
};

const SCREEN: Palette = {
  work: `var(--s-actual, ${PRINT.work})`,
  money: `var(--s-money, ${PRINT.money})`,
  plan: `var(--s-plan, ${PRINT.plan})`,
  forecast: `var(--s-forecast, ${PRINT.forecast})`,
  grid: `var(--grid, ${PRINT.grid})`,
  ink: `var(--ink, ${PRINT.ink})`,
  quiet: `var(--ink-2, ${PRINT.quiet})`,
  gap: `var(--red, ${PRINT.gap})`,
  gapTint: `var(--red-t, ${PRINT.gapTint})`,
  track: `var(--sunken, ${PRINT.track})`,
  ground: `var(--surface, ${PRINT.ground})`,
};

export function paletteOf(theme: ChartTheme): Palette {
  return theme === 'print' ? PRINT : SCREEN;
}
