/** The words of the tab `hosts`. */
export interface HostsWords {
  readonly title: string;
}
