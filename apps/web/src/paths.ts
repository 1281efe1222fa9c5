/** Every address of the screen. `fortnight` is an id such as 2025-26-FN20, or `live` for the open one. */
const inFortnight = (scheme: string, fortnight: string, rest: string): string => `/${scheme}/${fortnight}/${rest}`;

export const paths = {
  overview: (scheme: string, fortnight: string): string => inFortnight(scheme, fortnight, 'overview'),
  wall: (scheme: string, fortnight: string): string => inFortnight(scheme, fortnight, 'overview?wall'),
  components: (scheme: string, fortnight: string): string => inFortnight(scheme, fortnight, 'components'),
  component: (scheme: string, fortnight: string, code: string): string => inFortnight(scheme, fortnight, `components/${code}`),
  inclusion: (scheme: string, fortnight: string): string => inFortnight(scheme, fortnight, 'inclusion'),
  districts: (scheme: string, fortnight: string): string => inFortnight(scheme, fortnight, 'districts'),
  district: (scheme: string, fortnight: string, lgd: number): string => inFortnight(scheme, fortnight, `districts/${lgd}`),
  money: (scheme: string, fortnight: string): string => inFortnight(scheme, fortnight, 'money'),
  statements: (scheme: string, fortnight: string): string => inFortnight(scheme, fortnight, 'money/statements'),
  releases: (scheme: string, fortnight: string): string => inFortnight(scheme, fortnight, 'money/releases'),
  expenditures: (scheme: string, fortnight: string): string => inFortnight(scheme, fortnight, 'money/expenditures'),
  reAppropriations: (scheme: string, fortnight: string): string => inFortnight(scheme, fortnight, 'money/re-appropriations'),
  reports: (scheme: string, fortnight: string): string => inFortnight(scheme, fortnight, 'reports'),
  myWork: (scheme: string, fortnight: string): string => inFortnight(scheme, fortnight, 'my-work'),
  progressEntry: (scheme: string, fortnight: string, office: string): string => inFortnight(scheme, fortnight, `my-work/${office}/progress`),
  statusEntry: (scheme: string, fortnight: string, office: string, component: string): string => inFortnight(scheme, fortnight, `my-work/${office}/status/${component}`),
  moneyEntry: (scheme: string, fortnight: string, office: string): string => inFortnight(scheme, fortnight, `my-work/${office}/money`),
  imports: (scheme: string, fortnight: string): string => inFortnight(scheme, fortnight, 'my-work/imports'),
  import: (scheme: string, fortnight: string, id: string): string => inFortnight(scheme, fortnight, `my-work/imports/${id}`),
  voucherTray: (scheme: string, fortnight: string): string => inFortnight(scheme, fortnight, 'my-work/voucher-tray'),
  certificates: (scheme: string, fortnight: string): string => inFortnight(scheme, fortnight, 'utilisation-certificates'),
  certificate: (scheme: string, fortnight: string, certificateNo: string): string => inFortnight(scheme, fortnight, `utilisation-certificates/${certificateNo}`),
  newCertificate: (scheme: string, fortnight: string, year: string, grantee: string, component: string | null): string =>
    inFortnight(scheme, fortnight, `utilisation-certificates/prepare?${new URLSearchParams({ year, grantee, ...(component === null ? {} : { component }) }).toString()}`),
  verification: (scheme: string, fortnight: string): string => inFortnight(scheme, fortnight, 'verification'),
  registers: (scheme: string, fortnight: string): string => inFortnight(scheme, fortnight, 'registers'),
  register: (scheme: string, fortnight: string, register: string, search = ''): string => inFortnight(scheme, fortnight, `registers/${register}${search}`),
  record: (scheme: string, fortnight: string, register: string, id: string): string => inFortnight(scheme, fortnight, `registers/${register}/${id}`),
  newRecord: (scheme: string, fortnight: string, register: string, parentId?: string): string => inFortnight(scheme, fortnight, `registers/${register}/add${parentId === undefined ? '' : `?parent=${parentId}`}`),
  reviseRecord: (scheme: string, fortnight: string, register: string, id: string): string => inFortnight(scheme, fortnight, `registers/${register}/${id}/revise`),
  duplicates: (scheme: string, fortnight: string, district?: number): string => inFortnight(scheme, fortnight, `registers/unit/duplicates${district === undefined ? '' : `?district=${district}`}`),
  registerImports: (scheme: string, fortnight: string, register?: string): string => inFortnight(scheme, fortnight, `registers/imports${register === undefined ? '' : `?register=${register}`}`),
  registerImport: (scheme: string, fortnight: string, id: string): string => inFortnight(scheme, fortnight, `registers/imports/${id}`),
  signIn: '/sign-in',
  setPassword: '/set-password',
  sessions: '/sessions',
  page: (name: FurniturePage): string => `/about/${name}`,
} as const;

/** Pages every government site carries. */
export const FURNITURE_PAGES = ['accessibility', 'screen-reader', 'site-map', 'glossary', 'privacy', 'terms', 'contact'] as const;
export type FurniturePage = (typeof FURNITURE_PAGES)[number];

export const LIVE = 'live';
