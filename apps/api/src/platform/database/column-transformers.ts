import type { ValueTransformer } from 'typeorm';

/** bigint -> number, refusing what a number cannot hold exactly. Paise up to about Rs 90 lakh crore pass. */
export const safeInteger: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | number | null) => {
    if (value === null || value === undefined) return value;
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new RangeError(`${value} is no safe integer`);
    return number;
  },
};

/** timestamptz -> ISO instant with Z, so that rows carry the domain's Instant. */
export const instant: ValueTransformer = {
  to: (value: string | Date | null | undefined) => value,
  from: (value: Date | string | null) => (value === null || value === undefined ? value : new Date(value).toISOString()),
};
