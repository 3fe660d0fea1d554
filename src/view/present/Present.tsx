import { Notices } from '../Notices';
import { Bottom } from './Bottom';
import { Silent } from './Silent';
import { Wall } from './Wall';

/** This window as a projector's: the wall, and below it what leads through the run. */
export function Present() {
  return (
    <Wall told={<Silent />}>
      <Bottom />
      <Notices />
    </Wall>
  );
}
