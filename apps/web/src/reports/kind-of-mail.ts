const KINDS = { report: 'report', reminder: 'reminder', certificate: 'certificate', 're-appropriation': 'reAppropriation' } as const;

/** What a mail was, by the run it belongs to: "report:…", or "reminder:…:notReported" for the nodal officer's list. A reminder is the same whether the clock or a person sent it. */
export function kindOfMail(run: string): (typeof KINDS)[keyof typeof KINDS] | 'notReported' | 'other' {
  const [beginning = ''] = run.split(':', 1);
  if (!isKind(beginning)) return 'other';
  return beginning === 'reminder' && run.endsWith(':notReported') ? 'notReported' : KINDS[beginning];
}

function isKind(beginning: string): beginning is keyof typeof KINDS {
  return Object.hasOwn(KINDS, beginning);
}
