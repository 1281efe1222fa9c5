import committeeReview from './en/committee-review.json' with { type: 'json' };
import mail from './en/mail.json' with { type: 'json' };
import papers from './en/papers.json' with { type: 'json' };
import report from './en/report.json' with { type: 'json' };
import statements from './en/statements.json' with { type: 'json' };

/** The words of the report and the mails. The type names the files themselves, so that a new key is seen by every project that builds on this one. */
export const englishDocuments: typeof committeeReview &
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
