import { aRegisterReview } from '@pakhwada/testing/reviews';
import { canonicalText } from './canonical-text.ts';

/** A fingerprint of a text: FNV-1a over its characters, 64 bits. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  return hash.toString(16);
}

describe('a fortnight under rule set 3', () => {
  // once renewed, before any office issued under it: the one member of a tribe among 33 was still to be read in the breakdowns
  it('has the bytes it always had, whatever later rule sets add', () => {
    expect(fingerprint(canonicalText(aRegisterReview()))).toBe('d5ebc750198837dc');
  });
});
