/** "RAMP/2026/14" and " ramp/2026/14 " are one voucher. */
export function referenceKey(reference: string): string {
  return reference.trim().toUpperCase().replace(/\s+/g, ' ');
}
