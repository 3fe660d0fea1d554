/** The words of the section with the run as a picture. */
export interface PictureWords {
  readonly title: string;
  readonly svg: string;
  readonly png: string;
  /** How large a PNG gets, px. */
  readonly size: (width: number, height: number) => string;
  /** What the picture is called, for those who don't see it. */
  readonly name: (title: string) => string;
  /** In the picture, below the title: it does not show everything. */
  readonly part: (step: number, steps: number) => string;
  /** Why there is no PNG at `scale`: no side may be longer than `most` px. */
  readonly tooTall: (scale: number, most: number) => string;
  /** The typefaces could not be had. */
  readonly noFaces: string;
  /** The typefaces have no glyphs for these characters, which the viewer has typed. */
  readonly noGlyphs: (characters: string) => string;
}
