import fc from 'fast-check';
import { addTerm, emptyIndex, physicalIndex, shareOfIndex } from './weighted-share.ts';

const terms = fc.array(
  fc.record({ weight: fc.integer({ min: 0, max: 10_000 }), achieved: fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 10 ** 15 })), target: fc.oneof(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 10 ** 15 })) }),
  { maxLength: 12 },
);

describe('an index that grows term by term', () => {
  it('is the physical index of all its terms, small numbers or large', () => {
    fc.assert(
      fc.property(terms, (all) => {
        const index = emptyIndex();
        for (const { weight, achieved, target } of all) addTerm(index, weight, achieved, target);
        expect(shareOfIndex(index)).toEqual(physicalIndex(all));
      }),
    );
  });
});
