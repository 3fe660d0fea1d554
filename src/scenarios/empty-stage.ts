import { hosts, PATH, type Scenario } from './scenario';

/** Two hosts that wait for what the viewer makes them do. */
export const emptyStage: Scenario = {
  hosts: hosts({ server: { listening: false } }),
  path: PATH,
  script: [],
  opensAt: 'start',
};
