import { Injectable } from '@nestjs/common';
import { readPlanFile, type ReadPlan } from './read-plan-file.ts';

/** `plan check FILE`: everything wrong with a plan file, each with its path and line. Writes nothing and needs no database. */
@Injectable()
export class CheckPlanService {
  check(text: string): ReadPlan {
    return readPlanFile(text);
  }
}
