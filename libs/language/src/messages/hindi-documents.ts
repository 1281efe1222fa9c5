import committeeReview from './hi/committee-review.json' with { type: 'json' };
import mail from './hi/mail.json' with { type: 'json' };
import papers from './hi/papers.json' with { type: 'json' };
import report from './hi/report.json' with { type: 'json' };
import statements from './hi/statements.json' with { type: 'json' };

/** The words of the report and the mails. The type names the files themselves, so that a new key is seen by every project that builds on this one. */
export const hindiDocuments: typeof committeeReview &
  typeof mail &
  typeof papers &
  typeof report &
  typeof statements = {
  ...committeeReview,
  ...mail,
  ...papers,
  ...report,
  ...statements,
};
