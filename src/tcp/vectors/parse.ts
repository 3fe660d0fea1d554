/** One file of vectors: JSON text in, a vector out, or what is wrong with it and where. */
import { type State, STATES } from '../tcb';
import { FORMAT, Malformed, type Side, type Step, type Vector } from './format';
import { checkAgainstMode, parseStep } from './parse-step';
import {
  asList,
  asNumber,
  asObject,
  asOneOf,
  asString,
  optional,
  type Raw,
  required,
  truth,
} from './read';

/** @throws {Malformed} */
export function parseVector(text: string): Vector {
  const raw = asObject(parseJson(text), '');
  if (raw['format'] !== FORMAT) {
    const got = raw['format'] === undefined ? 'is missing' : `is ${JSON.stringify(raw['format'])}`;
    throw new Malformed('', `not a ${FORMAT} vector: "format" ${got}`);
  }
  const mode = required(raw, 'mode', '', (value, at) => asOneOf(value, ['single', 'two-peer'], at));
  const passedOver: string[] = [];
  const setup = parseSteps(optional(raw, 'setup', '', asList) ?? [], 'setup', passedOver);
  const steps = parseSteps(required(raw, 'steps', '', asList), 'steps', passedOver);
  checkAgainstMode([...setup, ...steps], mode);
  const given = optional(raw, 'given', '', asObject) ?? {};
  return {
    name: required(raw, 'name', '', asString),
    title: optional(raw, 'title', '', asString) ?? '',
    class: required(raw, 'class', '', (value, at) => asOneOf(value, ['rfc', 'impl'], at)),
    strength: optional(raw, 'strength', '', asString) ?? 'must',
    mode,
    start: startOf(raw),
    overrides: optional(raw, 'profile_overrides', '', asObject) ?? {},
    rebaseOnNewSyn: truth(given, 'rebase_on_new_syn', 'given'),
    iss: { A: issOf(given, 'A'), B: issOf(given, 'B') },
    setup,
    steps,
    passedOver,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Malformed('', `not JSON: ${(error as Error).message}`);
  }
}

const parseSteps = (
  values: readonly unknown[],
  where: string,
  strangers: string[],
): readonly Step[] => values.flatMap((value, i) => parseStep(value, `${where}[${i}]`, strangers));

/** "SYN-RECEIVED/passive" begins with the name of a state; anything else is a remark. */
function startOf(raw: Raw): State | null {
  const start = optional(raw, 'start', '', asString)?.split('/')[0];
  return STATES.find((state) => state === start) ?? null;
}

/** `given.A.iss`: the ISSs that side A uses in turn, one number or several. */
function issOf(given: Raw, side: Side): readonly number[] {
  const where = `given.${side}`;
  const raw = optional(given, side, 'given', asObject) ?? {};
  const iss = optional(raw, 'iss', where, (value) => (Array.isArray(value) ? value : [value]));
  return (iss ?? []).map((value, i) => asNumber(value, `${where}.iss[${i}]`));
}
