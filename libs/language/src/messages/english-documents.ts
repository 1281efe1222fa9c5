import mail from './en/mail.json' with { type: 'json' };
import report from './en/report.json' with { type: 'json' };

export const englishDocuments = {
  ...mail,
  ...report,
};
