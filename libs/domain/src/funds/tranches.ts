import { countedPaise } from './counted-paise.ts';
import type { MoneyRow } from './rows.ts';

/** One numbered instalment of a component: asked for, sanctioned and credited so far. */
export interface Tranche {
  readonly componentCode: string;
  readonly tranche: number;
  readonly requestedPaise: number;
  readonly orderedPaise: number;
  readonly releasedPaise: number;
}

const PART = { REQUEST: 'requestedPaise', ORDER: 'orderedPaise', RELEASE: 'releasedPaise' } as const;

/** The numbered instalments with lines added, by component and number: a request of 2 crore, an order of 1.80 and two releases of 0.90 are one tranche, credited in full. Lines without a number stand apart. */
export function foldTranches(before: readonly Tranche[], lines: readonly MoneyRow[]): Tranche[] {
  const tranches = new Map(before.map((one) => [keyOf(one.componentCode, one.tranche), one]));
  for (const line of lines) {
    const { componentCode, type, tranche } = line;
    if (tranche === null || !(type === 'REQUEST' || type === 'ORDER' || type === 'RELEASE')) continue;
    const key = keyOf(componentCode, tranche);
    const one = tranches.get(key) ?? { componentCode, tranche, requestedPaise: 0, orderedPaise: 0, releasedPaise: 0 };
    tranches.set(key, { ...one, [PART[type]]: one[PART[type]] + countedPaise(line) });
  }
  return [...tranches].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** Whether more is asked for or sanctioned than came: a release of the component has to say whether it is this one. */
export function isTrancheOpen({ requestedPaise, orderedPaise, releasedPaise }: Tranche): boolean {
  return releasedPaise < (orderedPaise === 0 ? requestedPaise : orderedPaise);
}

function keyOf(componentCode: string, tranche: number): string {
  return `${componentCode} ${String(tranche).padStart(3, '0')}`;
}
