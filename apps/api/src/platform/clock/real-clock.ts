import { Injectable } from '@nestjs/common';

/** The clock on the wall, in every mode: sessions, one-time links, rate limits, retries. */
@Injectable()
export class RealClock {
  now(): Date {
    return new Date();
  }
}
