import { aComponent, aPlan, anIndicator, aMilestone, crore } from '@pakhwada/testing/builders';
import { aRunningScheme } from '@pakhwada/testing/clock';
import { canonicalText } from './canonical-text.ts';

const plan = aPlan({
  components: [aComponent({ code: 'C1', amountPaise: crore(4), milestones: [aMilestone('C1-M1', '2025-04-30', { isCritical: true })] }), aComponent({ code: 'C2', kind: 'SUPPORT', amountPaise: crore(6), indicators: [anIndicator({ code: 'C2-01', weightBasisPoints: 7500 })] })],
});

/** A fingerprint of a text: FNV-1a over its characters, 64 bits. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  return hash.toString(16);
}

describe('a fortnight under rule set 1', () => {
  it('has the bytes it always had: what is frozen in one version of the product is the same in the next', () => {
    const scheme = aRunningScheme({ plan });
    const prints = [1, 2, 3, 4, 5, 6].map((k) => {
      const money = ['C1', 'C2'].flatMap((componentCode) => [{ componentCode, type: 'RELEASE' as const, amountPaise: crore(0.5) }, { componentCode, type: 'EXPENDITURE' as const, amountPaise: crore(0.03) * k }, { componentCode, type: 'REFUND' as const, amountPaise: crore(0.01) }]);
      return fingerprint(canonicalText(scheme.tick({ value: ({ unit }) => (unit % 7) * k, money, isSilent: (office) => k === 3 && office === 'DIC-902' }).review));
    });
    expect(prints).toEqual(['279240b8f74af867', '49424d9cf6a7131', 'f7c302100b5744cb', '17e9113a1897c031', '17d4c912f46925e9', '6c50e3a542b327cc']);
  });
});
