import {
  faultSchema,
  naturalRoutes,
  type Fault,
  type FaultOf,
  type FaultSpec,
  type RouteName,
} from './fault.ts'

/** A fault in force. */
export interface ActiveFault {
  readonly id: string
  readonly fault: Fault
  /** Matching calls still to be let through. */
  readonly toSkip: number
  /** Matching calls still to be spoilt. */
  readonly left: number | 'always'
}

/** What a call is about, as far as faults may aim at it. */
export interface FaultTarget {
  readonly route: RouteName
  readonly skuId?: string | undefined
  readonly reference?: string | undefined
}

/** The faults chosen for one call, by kind; the oldest of a kind wins. */
export interface ChosenFaults {
  of<Kind extends Fault['kind']>(kind: Kind): FaultOf<Kind> | undefined
  all<Kind extends Fault['kind']>(kind: Kind): readonly FaultOf<Kind>[]
}

/** The list of what is to go wrong. */
export interface FaultBoard {
  /** Adds a fault and returns its id. Throws a ZodError for a fault that does not parse. */
  add(spec: FaultSpec): string
  /** Takes a fault away; false when there is none of that id. */
  remove(id: string): boolean
  clear(): void
  list(): readonly ActiveFault[]
  /** The faults that touch this call; each of them is used once by this. */
  choose(target: FaultTarget): ChosenFaults
}

/** Creates a board; `onUsed` hears of every fault as it touches a call. */
export function createFaultBoard(onUsed: (used: ActiveFault, target: FaultTarget) => void): FaultBoard {
  let active: ActiveFault[] = []
  let added = 0

  const use = (target: FaultTarget): readonly Fault[] => {
    const chosen: Fault[] = []
    active = active.flatMap(entry => {
      if (!touches(entry.fault, target) || alreadyChosen(chosen, entry.fault)) return [entry]
      if (entry.toSkip > 0) return [{ ...entry, toSkip: entry.toSkip - 1 }]
      chosen.push(entry.fault)
      onUsed(entry, target)
      if (entry.left === 'always') return [entry]
      return entry.left > 1 ? [{ ...entry, left: entry.left - 1 }] : []
    })
    return chosen
  }

  return {
    add(spec) {
      const fault = faultSchema.parse(spec)
      added += 1
      const id = `fault-${added}`
      active.push({ id, fault, toSkip: fault.skip, left: standing(fault) ? 'always' : fault.times })
      return id
    },
    remove(id) {
      const before = active.length
      active = active.filter(entry => entry.id !== id)
      return active.length < before
    },
    clear() {
      active = []
    },
    list: () => active,
    choose: target => (active.length === 0 ? NONE : chosenFrom(use(target))),
  }
}

/** Two faults of one kind spoil two calls, one after the other; only changes to SKUs add up within a call. */
const alreadyChosen = (chosen: readonly Fault[], fault: Fault) =>
  !standing(fault) && chosen.some(other => other.kind === fault.kind)

/** A SKU that is gone, or that has a new price, stays so until the fault is taken away. */
const standing = (fault: Fault) => fault.kind === 'vanished-sku' || fault.kind === 'changed-price'

function touches(fault: Fault, target: FaultTarget): boolean {
  if (
    fault.route === undefined ? !naturalRoutes(fault.kind).includes(target.route) : !onRoute(fault, target)
  ) {
    return false
  }
  // These two name the SKU they change, not the call they touch: a whole page may hold it.
  if (standing(fault)) return true
  if (fault.skuId !== undefined && fault.skuId !== target.skuId) return false
  return fault.reference === undefined || fault.reference === target.reference
}

const onRoute = (fault: Fault, target: FaultTarget) => fault.route === 'any' || fault.route === target.route

const isKind =
  <Kind extends Fault['kind']>(kind: Kind) =>
  (fault: Fault): fault is FaultOf<Kind> =>
    fault.kind === kind

function chosenFrom(faults: readonly Fault[]): ChosenFaults {
  if (faults.length === 0) return NONE
  return { of: kind => faults.find(isKind(kind)), all: kind => faults.filter(isKind(kind)) }
}

const NONE: ChosenFaults = { of: () => undefined, all: () => [] }
