import type { Problem } from '@pakhwada/contracts/wire';
import type { Breach } from '@pakhwada/domain/workflow';

/** The server refused, in words: all breaches at once, who can help, and a reference. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'Refusal';
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }
}

/** No answer came: the line is down, or the server is. Nothing was changed as far as we know. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('No answer from the server', { cause });
    this.name = 'Unreachable';
  }
}

export function isRefusal(error: unknown, code?: string): error is Refusal {
  return error instanceof Refusal && (code === undefined || error.code === code);
}

/** Everything a refusal says is wrong; nothing when it is none. */
export function breachesIn(error: Error | null): readonly Breach[] {
  return isRefusal(error) ? error.problem.breaches : [];
}
