/** The address of a sitting: committee HPC and number 16 are HPC-16. */
export function sittingIdOf(committeeCode: string, no: number): string {
  return `${committeeCode}-${no}`;
}

/** How an item of the agenda, or an action point of a sitting, is written: sitting 16, place 1 is 16/1. */
export function numberOf(sittingNo: number, place: number): string {
  return `${sittingNo}/${place}`;
}
