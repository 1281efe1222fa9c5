import { numberOf } from './numbers.ts';

const NUMBER = /^(.+)-(\d+)-(\d+)$/;
const SITTING = /^(.+)-(\d+)$/;

/** As it is printed and spoken of: HPC-15-6 is 15/6, the sixth of the fifteenth sitting. */
export function actionNumber(actionPointId: string): string {
  const [, , no, serial] = NUMBER.exec(actionPointId) ?? [];
  return no === undefined ? actionPointId : numberOf(Number(no), Number(serial));
}

/** The address of an action point: HPC-15 and 6 give HPC-15-6. */
export function actionPointIdOf(sittingId: string, serial: number): string {
  return `${sittingId}-${serial}`;
}

/** The committee of a sitting's address: HPC-16 is of HPC. Refuses what is no such address with a RangeError. */
export function committeeOf(sittingId: string): string {
  const code = SITTING.exec(sittingId)?.[1];
  if (code === undefined) throw new RangeError(`${sittingId} names no sitting`);
  return code;
}
