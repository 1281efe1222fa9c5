import type { Sentence } from '../sentence.ts';
import { count, date, name, named, paise, sentence } from '../sentence-values.ts';
import type { CommitteeReview } from './committee-review.ts';

/** The fourth and fifth sentence of the brief from rule set 4 on (DOMAIN 4.7): decisions overdue and decisions sought, each with a form for none and for what cannot be told. */
export function committeeSentences(work: CommitteeReview): readonly [Sentence, Sentence] {
  return [decisionsOverdue(work), decisionsSought(work)];
}

/** How many decisions are overdue, and the one longest late with the office that owes it. */
function decisionsOverdue({ actionTaken: { open, closedSince, trend }, lastSitting }: CommitteeReview): Sentence {
  const overdue = open.filter(({ isOverdue }) => isOverdue);
  const [oldest] = overdue;
  if (oldest) return sentence('decisionsOverdue', { count: count(overdue.length), number: name(oldest.number), office: named(oldest.office), days: count(oldest.daysLate) }, 'actions', oldest.actionPointId);
  const isNothingDecided = lastSitting === null || (open.length + closedSince.length === 0 && trend.every((one) => one.closedOnTime + one.closedLate + one.dropped === 0));
  return isNothingDecided && open.length === 0 ? sentence('noDecisionsYet', {}, 'actions') : sentence('noDecisionsOverdue', { open: count(open.length) }, 'actions');
}

/** What the next sitting is asked to decide, and the money in it where proposals name any. */
function decisionsSought({ nextSitting, decisionsSought: sought }: CommitteeReview): Sentence {
  if (!nextSitting) return sentence('noSittingCalled', {}, 'decisions');
  const at = { sitting: name(`${nextSitting.no}`), on: date(nextSitting.on) };
  if (sought.length === 0) return sentence('noDecisionsSought', at, 'decisions', nextSitting.sittingId);
  const amount = sought.reduce((sum, { amountPaise }) => sum + (amountPaise ?? 0), 0);
  const values = { count: count(sought.length), ...at };
  return amount === 0 ? sentence('decisionsSought', values, 'decisions', nextSitting.sittingId) : sentence('decisionsSoughtWithMoney', { ...values, amount: paise(amount) }, 'decisions', nextSitting.sittingId);
}
