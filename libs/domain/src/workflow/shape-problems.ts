/**
 * What can be wrong with the form of anything that is sent or read in, before any rule is asked; `language` words each (message key `shapeProblem.<code>`), with a detail in it
 * where one is named: UNKNOWN_KEY { detail: 'colour' }, TOO_LONG { detail: '1000' }, NO_SUCH_DATE { detail: '2026-02-30' }.
 */
export const SHAPE_PROBLEMS = [
  'MISSING', 'UNKNOWN_KEY', 'NOT_TEXT', 'NOT_NUMBER', 'NOT_WHOLE', 'NOT_YES_NO', 'NOT_LIST', 'NOT_BLOCK', 'ONE_OF', 'WRITTEN_LIKE', 'PATTERN', 'NO_SUCH_DATE',
  'EMPTY', 'TOO_SHORT', 'TOO_LONG', 'TOO_FEW', 'TOO_MANY', 'AT_LEAST', 'AT_MOST', 'DECIMALS', 'UNKEEPABLE', 'AADHAAR', 'OTHERWISE',
  // of a request as a whole, and of figures that have another form
  'NOT_JSON', 'NOT_OF_A_COUNT', 'NOT_OF_A_RATIO', 'RATIO_CORRECTED',
] as const;
export type ShapeProblem = (typeof SHAPE_PROBLEMS)[number];
