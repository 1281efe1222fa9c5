import mail from './hi/mail.json' with { type: 'json' };
import report from './hi/report.json' with { type: 'json' };

export const hindiDocuments = {
  ...mail,
  ...report,
};
