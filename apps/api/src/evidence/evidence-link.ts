/** What a piece of evidence stands behind: an entry, one cell of a fortnight; a record of a register; or what an office told of an action point. */
export type EvidenceLink =
  | { readonly subject: 'ENTRY'; readonly fortnightId: string; readonly indicatorCode: string; readonly unit: number }
  | { readonly subject: 'RECORD'; readonly recordId: string }
  | { readonly subject: 'ACTION_UPDATE'; readonly updateId: string };
export type EvidenceSubjectName = EvidenceLink['subject'];

/** As an address names it: "2025-26-FN20/C4-01/624", or the id of a record or an update. */
export function linkText(link: EvidenceLink): string {
  if (link.subject === 'RECORD') return link.recordId;
  return link.subject === 'ACTION_UPDATE' ? link.updateId : `${link.fortnightId}/${link.indicatorCode}/${link.unit}`;
}
