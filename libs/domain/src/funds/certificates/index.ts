export * from './certificate-age.ts';
export * from './grant-figures.ts';
export * from './certificate-context.ts';
export * from './draft-certificate.ts';
export * from './check-releases.ts';
export * from './check-certificate.ts';
export * from './certificate-steps.ts';
export * from './due-certificates.ts';
