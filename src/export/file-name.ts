/** What a file is a file of. */
export interface FileOf {
  /** The scene's id. */
  readonly scene: string;
  /** The step up to which it goes, from 1; null: the whole run. */
  readonly step: number | null;
  /** Whose view it is, and the like. */
  readonly parts?: readonly string[];
  /** Without the dot. */
  readonly extension: string;
}

/** `synopsis-four-way-release-step-12-client.pcap`: lower-case letters, digits and hyphens only. */
export function fileName({ scene, step, parts = [], extension }: FileOf): string {
  const name = ['synopsis', scene, ...(step === null ? [] : [`step-${step}`]), ...parts];
  return `${safe(name.join('-'))}.${safe(extension)}`;
}

const safe = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
