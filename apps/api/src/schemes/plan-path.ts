/** A place in a plan or a plan file: object keys and list positions. */
export type PlanPath = readonly (string | number)[];

/** Plan words that the file writes otherwise. */
const FILE_WORDS: Readonly<Record<string, PlanPath>> = {
  amountPaise: ['amount'],
  unallocatedPaise: ['unallocated'],
  on: ['date'],
  startsOn: ['start'],
  endsOn: ['end'],
  plannedOn: ['planned'],
  isCritical: ['critical'],
  weightBasisPoints: ['weight'],
  officerOffice: ['officer'],
  partnerOffice: ['partner'],
  districtLgd: ['district'],
  breakdownSets: ['breakdowns'],
  firstFortnightId: ['firstFortnight'],
  reminderOffsets: ['reminders', 'daysBefore'],
  reminderHour: ['reminders', 'hour'],
  cutOffHour: ['cutOff'],
  extensionWorkingDaysMax: ['extensionWorkingDaysAtMost'],
  isReporting: ['reporting'],
  indicatorCode: ['indicator'],
  normPaise: ['norm'],
  numerator: ['of'],
  denominator: ['to'],
  redBelowSpi: ['rag', 'redBelowSpi'],
  redMilestoneDaysLate: ['rag', 'redMilestoneDaysLate'],
};

interface FileParts {
  readonly components: readonly {
    readonly curve?: Readonly<Record<string, unknown>> | undefined;
    readonly districtCurves?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
    readonly indicators: readonly { readonly targets?: Readonly<Record<string, unknown>> | undefined; readonly apportion?: unknown }[];
  }[];
  readonly districts: readonly { readonly lgd: number; readonly group?: string | undefined }[];
}

/** `components[2].indicators[0].target` as keys and positions. */
export function parsePlanPath(field: string): PlanPath {
  return [...field.matchAll(/([A-Za-z][\w-]*)|\[(\d+)\]/g)].map(([, word, position]) => word ?? Number(position));
}

export function writePlanPath(path: PlanPath): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('');
}

/** The order in which the districts' own curves stand in the plan: every group of the file, then its districts. */
export function districtCurvesOf(file: FileParts, component: number): readonly { readonly group: string; readonly lgd: number }[] {
  return Object.keys(file.components[component]?.districtCurves ?? {}).flatMap((group) => file.districts.flatMap((district) => (district.group === group ? [{ group, lgd: district.lgd }] : [])));
}

/** Where the file says what a rule of the plan speaks of: `components[0].districtCurves[2].curve[3]` is knot four of the curve of that district's group. */
export function filePathOf(file: FileParts, planPath: PlanPath): PlanPath {
  const [room, at, list, index, ...rest] = planPath;
  if (room !== 'components' || typeof at !== 'number' || typeof index !== 'number') return planPath.flatMap((part) => (typeof part === 'string' ? (FILE_WORDS[part] ?? [part]) : [part]));
  const head = [room, at] as const;
  const component = file.components[at];
  if (list === 'curve') return [...head, 'curve', ...knotAt(component?.curve, index)];
  if (list === 'districtCurves') {
    const group = districtCurvesOf(file, at)[index]?.group;
    if (group === undefined) return [...head, 'districtCurves'];
    const knot = rest[0] === 'curve' && typeof rest[1] === 'number' ? knotAt(component?.districtCurves?.[group], rest[1]) : [];
    return [...head, 'districtCurves', group, ...knot];
  }
  if (list === 'indicators' && rest[0] === 'districtTargets') {
    const targets = component?.indicators[index]?.targets;
    const lgd = typeof rest[1] === 'number' ? Object.keys(targets ?? {})[rest[1]] : undefined;
    return [...head, 'indicators', index, ...(targets === undefined ? ['target'] : lgd === undefined ? ['targets'] : ['targets', lgd])];
  }
  return planPath.flatMap((part) => (typeof part === 'string' ? (FILE_WORDS[part] ?? [part]) : [part]));
}

function knotAt(curve: Readonly<Record<string, unknown>> | undefined, index: number): PlanPath {
  const id = Object.keys(curve ?? {}).sort()[index];
  return id === undefined ? [] : [id];
}

/** What stands at a place of a file as it was read; undefined where nothing does. */
export function valueAt(value: unknown, path: PlanPath): unknown {
  return path.reduce<unknown>((inner, part) => (typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[part] : undefined), value);
}
