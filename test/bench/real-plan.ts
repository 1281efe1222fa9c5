import { readFileSync } from 'node:fs';
import type { Plan } from '@pakhwada/domain/plan';
import { readPlanFile } from '../../apps/api/src/schemes/read-plan-file.ts';

/** A plan file of this repository, as `plan apply` reads it. */
export function realPlan(file: string): Plan {
  const { plan, breaches } = readPlanFile(readFileSync(file, 'utf8'));
  if (!plan) throw new Error(`${file}: ${breaches.map(({ path, code }) => `${path} ${code}`).join(', ')}`);
  return plan;
}
