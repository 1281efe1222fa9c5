export * from './model.ts';
export * from './certificate-document.ts';
export * from './compose-certificate.ts';
