import mail from './hi/mail.json' with { type: 'json' };
import report from './hi/report.json' with { type: 'json' };
import statements from './hi/statements.json' with { type: 'json' };

/** The words of the report and the mails. The type names the files themselves, so that a new key is seen by every project that builds on this one. */
export const hindiDocuments: typeof mail &
  typeof report &
  typeof statements = {
  ...mail,
  ...report,
  ...statements,
};
