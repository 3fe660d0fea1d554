import { it } from 'vitest';
import { type Capture, connectionsOf } from './capture';
import { rerun } from './rerun';
import { issesOf, sightingOfFlight, sightingOfFrame } from './sighting';
import { stateChanges } from '../state-changes';
const files = import.meta.glob<Capture>('./*.json', { eager: true, import: 'default' });
it('x', () => {
  for (const f of Object.values(files)) for (const c of connectionsOf(f)) {
    console.log('==', c.name, c.ends, c.calls.map(x=>x.side+x.call.op).join());
    const isses = issesOf(c);
    const tl = rerun(c);
    const ch = stateChanges(tl).filter(x => (tl.steps[x.k]?.at??0) <= c.ends*1100);
    for (const h of ['client','server'] as const) {
      const p = ch.filter(x=>x.host===h); 
      const path = p.length ? [p[0]!.from, ...p.map(x=>x.to)] : [];
      if (path.join() !== c.paths[h].join()) console.log('PATH', path.join(), '\n', c.paths[h].join());
      const a = c.frames.map(f=>sightingOfFrame(f,isses)).filter(s=>s.from===h);
      const b = tl.flights.map(f=>sightingOfFlight(f,isses)).filter(s=>s.from===h);
      for (let i=0;i<Math.max(a.length,b.length);i++) console.log(h, a[i]?.line===b[i]?.line?'  ':'!!', a[i]?.line, a[i]?.departs, '|', b[i]?.line, b[i]?.departs, Math.round((a[i]?.departs??0)-(b[i]?.departs??0)));
    }
  }
});
