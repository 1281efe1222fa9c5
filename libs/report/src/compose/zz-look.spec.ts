import { mkdirSync, writeFileSync } from 'node:fs';
import { it } from '@jest/globals';
import { aBareReview, aFrozenReview, aMoneyReview } from '@pakhwada/testing/reviews';
import { composeReport } from './compose-report.ts';
const OUT = process.env['OUT'] ?? '/tmp/pk/money-report/new';
it('writes', async () => {
  mkdirSync(OUT, { recursive: true });
  for (const language of ['en', 'hi'] as const) for (const [name, review] of [['full', aFrozenReview({ isDemo: true })], ['bare', aBareReview()], ['money', aMoneyReview()]] as const)
    writeFileSync(`${OUT}/${name}-${language}.pdf`, await composeReport({ review, language, sha256: 'a'.repeat(64), frozenAt: '2025-07-03T12:30:00.000Z' }));
}, 120000);
