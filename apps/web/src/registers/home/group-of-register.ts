import { registerOf, type RegisterCode } from '@pakhwada/domain/registers';

export type RegisterGroup = 'PROJECTS' | 'CONSULTATIONS' | 'PARTNERS' | 'RISKS';

const GROUPS: Partial<Record<RegisterCode, RegisterGroup>> = { consultation: 'CONSULTATIONS', stakeholder: 'CONSULTATIONS', engagement: 'PARTNERS', risk: 'RISKS' };

/** What a register of the scheme as a whole is about; one inside another stands with it. */
export function groupOfRegister(code: RegisterCode): RegisterGroup {
  return GROUPS[registerOf(code).parent ?? code] ?? 'PROJECTS';
}
