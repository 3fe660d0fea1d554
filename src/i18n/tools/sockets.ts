/** The words of the tab `sockets`. */
export interface SocketsWords {
  readonly title: string;
}
