import type { Ratio } from '../ratio/index.ts';
import { costAgainstNorm } from './cost-against-norm.ts';
import type { FieldValues, RegisterShape } from './shape.ts';

export const RECORD_WARNINGS = ['ABOVE_NORM', 'BELOW_NORM'] as const;

/** What is worth a second look in a record, and stands nevertheless. `share` is the figure of `field` over its norm. */
export interface RecordWarning {
  readonly code: (typeof RECORD_WARNINGS)[number];
  readonly field: string;
  readonly share: Ratio;
}

/** A figure further from its norm than the band lets it be: a park of Rs 14 crore where the norm is 20 warns BELOW_NORM with 7/10. */
export function warningsOf(shape: Pick<RegisterShape, 'rules'>, values: FieldValues): RecordWarning[] {
  return shape.rules.flatMap((rule): RecordWarning[] => {
    if (rule.kind !== 'NEAR_NORM') return [];
    const [figure, norm] = [values[rule.figure], values[rule.norm]];
    const compared = typeof figure === 'number' && typeof norm === 'number' ? costAgainstNorm(figure, norm) : null;
    return compared === null || compared.isWithin ? [] : [{ code: Number(figure) > Number(norm) ? 'ABOVE_NORM' : 'BELOW_NORM', field: rule.figure, share: compared.share }];
  });
}
