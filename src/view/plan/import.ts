import type { Plan } from '../../store/plan';
import { type FileFault, LARGEST_FILE, openPlanFile } from '../../store/plan-file';

/** The plan in a file that was chosen or dropped; or what is wrong with it. It never throws. */
export async function planIn(
  file: File,
): Promise<{ readonly plan: Plan } | { readonly fault: FileFault }> {
  if (file.size > LARGEST_FILE) return { fault: { kind: 'large' } };
  try {
    return openPlanFile(await file.text());
  } catch {
    return { fault: { kind: 'unreadable' } };
  }
}
