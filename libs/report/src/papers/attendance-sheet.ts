import type { PaperBlock, SittingOrder } from './model.ts';
import { attendanceTable, meetingOf, quorumSaid, whenAndWhere } from './paper-parts.ts';
import { paragraph, type Speaker } from './said.ts';

/** The attendance sheet: before the sitting every seat of the day with room to sign, afterwards who came and whether that made the quorum. */
export function attendanceBlocks(order: SittingOrder, speaker: Speaker): PaperBlock[] {
  const meeting = meetingOf(order);
  const quorum = quorumSaid(meeting, speaker);
  return [whenAndWhere(meeting, speaker), attendanceTable(meeting, speaker), paragraph(quorum ?? speaker.words('papers.quorum.needed', { needed: order.committee.quorum }), { isStrong: quorum !== null })];
}
