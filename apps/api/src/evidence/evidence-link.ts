/** What a piece of evidence stands behind: an entry, one cell of a fortnight; or a record of a register. */
export type EvidenceLink = { readonly subject: 'ENTRY'; readonly fortnightId: string; readonly indicatorCode: string; readonly unit: number } | { readonly subject: 'RECORD'; readonly recordId: string };
export type EvidenceSubjectName = EvidenceLink['subject'];

/** As an address names it: "2025-26-FN20/C4-01/624", or the id of a record. */
export function linkText(link: EvidenceLink): string {
  return link.subject === 'RECORD' ? link.recordId : `${link.fortnightId}/${link.indicatorCode}/${link.unit}`;
}
