/** What a language has to provide for the presenter's view: loaded with it, and not before. */
export interface PresenterWords {
  readonly title: string;
  /** That the class sees the same step in a window of its own. */
  readonly inStep: string;
  readonly connected: string;
  readonly notOpen: string;
  readonly openWall: string;
  /** The browser has not let the wall open: what to do. A link with `wallLink` follows. */
  readonly refused: string;
  readonly wallLink: string;
  readonly end: string;
  // How long it has taken
  readonly thisScene: string;
  readonly thisClass: string;
  readonly restartScene: string;
  readonly restartClass: string;
  // What the class sees, and what comes next
  readonly onWall: string;
  /** One of the two rounds of a vote, from 1. */
  readonly voteRound: (n: number) => string;
  /** The next two steps, which the class does not see yet. */
  readonly ahead: string;
  readonly next: string;
  readonly afterNext: string;
  readonly sameStates: string;
  /** Before the title of what a teacher's plan has after this scene. */
  readonly nextItem: string;
  readonly atEnd: string;
  readonly afterEnd: string;
  // What to say
  readonly notes: string;
  readonly toSay: string;
  readonly discuss: string;
  readonly wrongAnswers: string;
  readonly right: string;
  /** Where the next question stands, by the number of the step. */
  readonly askedAt: (step: number) => string;
  readonly nothingAsked: string;
  // The vote of the class
  readonly vote: string;
  readonly round: (n: number) => string;
  readonly voters: (n: number) => string;
  readonly noQuestion: string;
  readonly noVote: string;
  readonly counting: string;
  readonly secondRound: string;
  readonly bothCounted: string;
  readonly shown: string;
  /** What a number field counts. */
  readonly votesFor: (round: number, letter: string) => string;
  readonly more: (letter: string) => string;
  readonly fewer: (letter: string) => string;
  readonly shareRight: string;
  readonly percent: (n: number) => string;
  readonly clear: string;
  readonly clearSure: string;
  readonly keep: string;
  // Controls
  readonly wall: string;
  readonly blank: string;
  readonly startVote: string;
  readonly endVote: string;
  readonly voteAgain: string;
  readonly reveal: string;
  /** Once the right answer is shown: lets the segment arrive. */
  readonly goOn: string;
  readonly pointer: string;
  readonly whatIf: string;
  readonly inspect: string;
  readonly cast: string;
  readonly castFor: (letter: string) => string;
}
