import { aDistrict, aPlan, aComponent, anIndicator, anOffice, crore, aName } from '@pakhwada/testing/builders';
import { aRunningScheme } from '@pakhwada/testing/clock';
import { buildReview } from './build-review.ts';
import { canonicalText } from './canonical-text.ts';
import { frameOf } from './frame.ts';
import { cellBookOf } from './cell-book.ts';
import { sealReview } from './seal-review.ts';
import { sheetsOf } from '@pakhwada/domain/plan';

function big(districts: number, perComponent: number, comps: number) {
  const lgds = Array.from({ length: districts }, (_, i) => 1000 + i);
  const base = aPlan();
  const components = Array.from({ length: comps }, (_, c) => aComponent({ code: `C${c + 1}`, amountPaise: crore(10 + c), milestones: [],
    indicators: Array.from({ length: perComponent }, (_, i) => anIndicator({ code: `C${c + 1}-${i}`, weightBasisPoints: i < 10 ? 1000 : 0, target: districts * 97, districtTargets: lgds.map((lgd, k) => ({ lgd, target: 47 + (k % 101) })) })) }));
  return aPlan({ components, districts: lgds.map((lgd, k) => aDistrict(lgd, { division: aName(k % 2 ? 'A' : 'B') })), offices: [...base.offices.filter((o) => o.kind !== 'DISTRICT'), ...lgds.map((l) => anOffice(`D-${l}`, 'DISTRICT', l))] });
}
it.each([[100, 90, 9], [810, 11, 9], [20, 450, 9]])('bench %i districts x %i x %i', (d, i, c) => {
  const plan = big(d, i, c);
  let t = performance.now(); sheetsOf(plan); console.log('sheetsOf', performance.now() - t);
  t = performance.now(); sheetsOf(plan); console.log('sheetsOf2', performance.now() - t);
  const scheme = aRunningScheme({ plan });
  scheme.tick({ value: ({ unit }) => unit % 7 });
  const facts = scheme.live({ value: ({ unit }) => unit % 5 });
  console.log('rows', facts.progress.length);
  for (let k = 0; k < 5; k++) {
    t = performance.now(); cellBookOf(frameOf(facts)); const tb = performance.now() - t;
    t = performance.now(); const r = buildReview(facts); const t1 = performance.now() - t;
    t = performance.now(); const s = canonicalText(r); const t2 = performance.now() - t;
    t = performance.now(); sealReview(facts, r); const t3 = performance.now() - t;
    console.log('frame+book', tb | 0, 'build', t1 | 0, 'canon', t2 | 0, s.length, 'seal', t3 | 0);
  }
});
