import type { Review } from '@pakhwada/domain/review';
import { aComponent, aCorrection, aMilestone, anIndicator, aPlan, aProgressFact, crore } from '../builders/index.ts';
import { aRunningScheme } from '../clock/index.ts';

/** What a test may change about the last of the six fortnights. */
export interface LastFortnight {
  readonly isDemo?: boolean;
  readonly remark?: string;
  readonly spentPaise?: number;
  readonly during?: number;
}

/**
 * A frozen review after six fortnights of a plan of two components (10 and 5 crore, sanctioned): C1 behind, C2 finished early in its counters; DIC-903 silent, DIC-902
 * received and not approved, one correction, one late entry, a figure "at least", a ratio without denominator.
 */
export function aFrozenReview({ isDemo = false, remark = 'नियुक्ति लंबित; क्षत्रिय सभा भवन उपलब्ध', spentPaise = crore(0.3), during = 7 }: LastFortnight = {}): Review {
  const ratio = anIndicator({ code: 'C2-03', nature: 'R', target: null, districtTargets: [], level: 'STATE', enteredBy: 'PMU', weightBasisPoints: 0, isHeadline: false });
  const second = aComponent({ code: 'C2', amountPaise: crore(5), milestones: [aMilestone('C2-M1', '2025-05-31', { isCritical: true }), aMilestone('C2-M2', '2026-12-31')] });
  const plan = aPlan({ components: [aComponent(), { ...second, indicators: [...second.indicators.map((one) => ({ ...one, weightBasisPoints: one.weightBasisPoints - 1250 })), ratio] }] });
  const scheme = aRunningScheme({ plan });
  for (let fortnight = 1; fortnight <= 5; fortnight += 1) {
    scheme.tick({
      value: ({ indicator }) => (indicator.nature === 'R' ? null : indicator.code === 'C2-02' ? { value: 2, qualifier: 'AT_LEAST' } : indicator.code.startsWith('C2') ? 12 : 5),
      money: [
        ...(fortnight === 1 ? [{ componentCode: 'C1', type: 'RELEASE' as const, amountPaise: crore(4) }, { componentCode: 'C2', type: 'RELEASE' as const, amountPaise: crore(2) }] : []),
        { componentCode: 'C1', type: 'EXPENDITURE' as const, amountPaise: crore(0.2) },
      ],
    });
  }
  const late = aProgressFact({ indicatorCode: 'C1-01', unit: 901, relatesTo: '2025-26-FN05', value: 3 });
  const { facts } = scheme.tick({
    value: ({ indicator }) => (indicator.nature === 'R' ? null : indicator.code === 'C1-01' ? during : 4),
    late: [late],
    corrections: [aCorrection({ correctsFortnight: '2025-26-FN04', delta: -2, oldValue: 5 })],
    statuses: [{ componentCode: 'C1', reasonCode: 'R11', recoveryOn: '2025-09-30', remark, nextPlan: 'Camps in two blocks' }],
    money: [{ componentCode: 'C1', type: 'EXPENDITURE', amountPaise: spentPaise }],
    isSilent: (officeCode) => officeCode === 'DIC-903',
    stateOf: (officeCode) => (officeCode === 'DIC-902' ? 'SUBMITTED' : 'APPROVED'),
  });
  return { ...(scheme.last()?.review ?? unreached()), isDemo: isDemo || facts.isDemo };
}

/** A frozen review of a plan that has an amount and districts, and no components yet. */
export function aBareReview(): Review {
  const plan = aPlan({ components: [], unallocatedPaise: crore(70), isIllustrative: false, amounts: [{ stage: 'ANNOUNCED', amountPaise: crore(70), on: '2024-09-12', authority: 'State', source: 'Press note', isIllustrative: false }] });
  return aRunningScheme({ plan }).tick().review;
}

function unreached(): never {
  throw new Error('no fortnight was run');
}
