import { REASON_CODES } from '@pakhwada/domain/progress';
import { BREACH_CODES as CODES } from '@pakhwada/domain/workflow';

export const BREACH_CODES = CODES;
export const REASON_CODES_LIST = REASON_CODES;
