import { holdsAadhaar } from '@pakhwada/domain/registers';
import { z } from 'zod';

/** What an officer writes freely of a record, a file or a decision. No Aadhaar number is kept in it (DOMAIN 5.5). */
export const freeText = (most: number): z.ZodString => z.string().trim().max(most).refine((text) => !holdsAadhaar(text), { params: { problem: 'AADHAAR' } });
