import { describe, expect, it } from '@jest/globals';
import { kindOfMail } from './kind-of-mail.ts';

describe('what a mail was', () => {
  it.each([
    ['report:a-scheme:2025-26-FN20', 'report'],
    ['reminder:a-scheme:2025-26-FN21:2026-02-13:reminder', 'reminder'],
    ['reminder:a-scheme:2025-26-FN21:2026-02-15:notReported', 'notReported'],
    ['certificate:a-scheme:UC-2024-25-C8-PMU:2', 'certificate'],
    ['re-appropriation:a-scheme:00000000-0000-4000-8000-000000000000', 'reAppropriation'],
    ['toString:a-scheme', 'other'],
  ])('of the run %s is %s', (run, kind) => {
    expect(kindOfMail(run)).toBe(kind);
  });
});
