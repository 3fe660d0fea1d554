import { useId } from 'react';
import type { HostsWords } from '../../../i18n/tools/hosts';
import { SCENARIOS } from '../../../scenarios';
import { type HostChoices, NUMBERS, OPTIONS, optionsOf, setUp } from '../../../simulation/choices';
import { numbersOf } from '../../../simulation/choosing';
import { HABITS, type HostId } from '../../../simulation/deed';
import { type Host, type HostSetup, isListening } from '../../../simulation/host';
import { isProfile, PROFILES, type ProfileId } from '../../../simulation/profiles';
import { stepOf } from '../../../simulation/timeline';
import { LEAST, MOST } from '../../../store/choices-text';
import { act } from '../../../store/deeds';
import { currentStep, useRun } from '../../../store/run';
import { Constants } from './Constants';
import styles from './hosts.module.css';
import { NumberField } from './NumberField';
import { Switch } from './Switch';

export interface HostProps {
  readonly id: HostId;
  readonly words: HostsWords;
}

interface Props extends HostProps {
  /** Where there is room for one host only, is it this one? */
  readonly shown: boolean;
  readonly onChoose: (id: HostId, change: Partial<HostChoices>) => void;
}

/** All that can be done to a host: at the viewer's moment, and for the whole run. */
export function HostSettings({ id, words, shown, onChoose }: Props) {
  const host = useRun((run) => stepOf(run.timeline, currentStep(run)).hosts[id]);
  return (
    <section
      className={`${styles['settings']} ${shown ? '' : styles['other']}`}
      aria-label={words.settingsOf(id)}
    >
      <h3 className={styles['name']}>{words.settingsOf(id)}</h3>
      <div className={styles['group']}>
        <h4>{words.fromNow}</h4>
        <Power host={host} words={words} />
        {HABITS.map((habit) => (
          <Switch
            key={habit}
            id={`${id}-${habit}`}
            {...words.habit[habit]}
            on={host.habits[habit]}
            onChange={(on) => act({ kind: 'habit', host: id, habit, on })}
          />
        ))}
      </div>
      <div className={styles['group']}>
        <h4>{words.wholeRun}</h4>
        <ForTheRun id={id} words={words} onChoose={(change) => onChoose(id, change)} />
      </div>
    </section>
  );
}

function Power({ host, words }: { host: Host; words: HostsWords }) {
  const about = useId();
  const connections = Object.keys(host.connections).length;
  return (
    <div className={styles['power']}>
      <button
        type="button"
        aria-describedby={about}
        onClick={() => act({ kind: 'power-cycle', host: host.id })}
      >
        {words.power.button}
      </button>
      <p className={styles['about']} id={about}>
        {words.power.forgets(connections, isListening(host))}
      </p>
    </div>
  );
}

const PROFILE_IDS = Object.keys(PROFILES) as ProfileId[];

interface ForTheRunProps extends HostProps {
  readonly onChoose: (change: Partial<HostChoices>) => void;
}

function ForTheRun({ id, words, onChoose }: ForTheRunProps) {
  const choices = useRun((run) => run.choices[id]);
  const original = useRun((run) => SCENARIOS[run.scene].hosts[id]);
  const options = optionsOf(setUp(original, choices));
  return (
    <>
      <label className={styles['profile']}>
        <span className={styles['label']}>{words.profile.label}</span>
        <select
          value={choices.profile}
          onChange={({ target: { value } }) => {
            if (isProfile(value)) onChoose({ profile: value });
          }}
        >
          {PROFILE_IDS.map((profile) => (
            <option key={profile} value={profile}>
              {words.profile.name[profile]}
            </option>
          ))}
        </select>
      </label>
      <Constants profile={choices.profile} words={words} />
      <Numbers id={id} words={words} original={original} choices={choices} onChoose={onChoose} />
      {OPTIONS.map((option) => {
        const { label, about, rfc } = words.option[option];
        return (
          <Switch
            key={option}
            id={`${id}-${option}`}
            label={label}
            about={
              <>
                {about} <span className={styles['rfc']}>{rfc}</span>
              </>
            }
            on={options[option]}
            onChange={(on) => onChoose({ [option]: on })}
          />
        );
      })}
    </>
  );
}

interface NumbersProps extends ForTheRunProps {
  readonly original: HostSetup;
  readonly choices: HostChoices;
}

function Numbers({ id, words, original, choices, onChoose }: NumbersProps) {
  const all = numbersOf(setUp(original, { ...choices, ports: null })).ports;
  const names = NUMBERS.filter((name) => name !== 'ports' || id === 'client');
  return names.map((name) => (
    <NumberField
      key={name}
      id={`${id}-${name}`}
      name={name}
      value={numbersOf(setUp(original, choices))[name]}
      least={LEAST[name]}
      most={name === 'ports' ? all : MOST[name]}
      words={words}
      onChange={(value) => onChoose({ [name]: value })}
    />
  ));
}
