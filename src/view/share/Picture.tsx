import { useEffect, useMemo, useState } from 'react';
import type { ShareWords } from '../../i18n/share';
import type { PictureWords } from '../../i18n/share/picture';
import { lastStep } from '../../simulation/instant';
import { currentStep, useRun } from '../../store/run';
import { themeOf, useSettings } from '../../store/settings';
import { useWords } from '../useWords';
import { linkNow } from './Link';
import { embeddedFaces } from './picture/faces';
import { withoutGlyph } from './picture/glyphs';
import { modelOf } from './picture/model';
import { PALETTES } from './picture/palette';
import { type Picture as Drawing, pictureOf } from './picture/picture';
import { fits, LONGEST_SIDE, toPng, toUrl } from './picture/png';
import { Broken, Row, Section } from './Section';
import { attempt, save } from './save';
import { shortLink } from './shortLink';
import styles from './picture.module.css';
import { useShareWords } from './useShareWords';
import { useTaken } from './useTaken';

const SCALES = [1, 2] as const;

/** The run as a picture: what is on the stage, and that it is from here. */
export function Picture({ whole }: { readonly whole: boolean }) {
  const words = useShareWords();
  const faces = useFaces();
  const picture = usePicture(whole, faces ?? '');
  const scene = useRun((run) => run.scene);
  const { scenes } = useWords();
  if (words === null) return null;
  const { title, name } = words.picture;
  // Without its faces it would be another picture.
  if (faces === undefined) return <Section title={title}>{null}</Section>;
  if ('why' in picture)
    return (
      <Section title={title}>
        <Broken why={picture.why} words={words} />
      </Section>
    );
  return (
    <Section title={title}>
      <img
        className={styles['preview']}
        src={toUrl(picture.made.svg)}
        alt={name(scenes[scene].title)}
        width={picture.made.width}
        height={picture.made.height}
      />
      <Lettering faces={faces} words={words.picture} />
      <Files picture={picture.made} whole={whole} words={words} />
    </Section>
  );
}

interface LetteringProps {
  /** null: they can't be had. */
  readonly faces: string | null;
  readonly words: PictureWords;
}

/** What will not show in the page's own typefaces. */
function Lettering({ faces, words }: LetteringProps) {
  const branch = useRun((run) => run.name) ?? '';
  const [missing, setMissing] = useState<readonly string[]>([]);
  useEffect(() => {
    let here = true;
    const none = (): readonly string[] => [];
    void (faces === null ? Promise.resolve([]) : withoutGlyph(branch))
      .catch(none)
      .then((characters) => here && setMissing(characters));
    return () => {
      here = false;
    };
  }, [faces, branch]);
  if (faces === null) return <p className={styles['note']}>{words.noFaces}</p>;
  if (missing.length === 0) return null;
  return <p className={styles['note']}>{words.noGlyphs(missing.join(', '))}</p>;
}

interface FilesProps {
  readonly picture: Drawing;
  readonly whole: boolean;
  readonly words: ShareWords;
}

/** The picture as files. */
function Files({ picture, whole, words }: FilesProps) {
  const { nameOf } = useTaken(whole);
  const { svg, png, size, tooTall } = words.picture;
  const takeSvg = () => save(nameOf('svg'), 'image/svg+xml', () => picture.svg);
  const takePng = (scale: number) => {
    const parts = scale === 1 ? [] : [`${scale}x`];
    return save(nameOf('png', ...parts), 'image/png', () => toPng(picture, scale));
  };
  const tooLarge = SCALES.find((scale) => !fits(picture, scale));
  return (
    <>
      <Row name="SVG" about={svg} ways={[{ label: words.download, take: takeSvg }]} />
      <Row
        name="PNG"
        about={`${png} ${size(picture.width, picture.height)}`}
        ways={SCALES.filter((scale) => fits(picture, scale)).map((scale) => ({
          label: `${scale}×`,
          take: () => takePng(scale),
        }))}
      >
        {tooLarge !== undefined && (
          <p className={styles['note']}>{tooTall(tooLarge, LONGEST_SIDE)}</p>
        )}
      </Row>
    </>
  );
}

/** The page's faces, to be taken along; undefined: not yet; null: they can't be had. */
function useFaces(): string | null | undefined {
  const [faces, setFaces] = useState<string | null>();
  useEffect(() => {
    let here = true;
    embeddedFaces().then(
      (rules) => here && setFaces(rules),
      () => here && setFaces(null),
    );
    return () => {
      here = false;
    };
  }, []);
  return faces;
}

/** What is to be drawn; or why it can't be. */
function usePicture(whole: boolean, faces: string) {
  const timeline = useRun((run) => run.timeline);
  const k = useRun((run) => (whole ? lastStep(run.timeline) : currentStep(run)));
  const words = useWords();
  const share = useShareWords();
  const theme = useSettings(themeOf);
  const scene = useRun((run) => run.scene);
  const branch = useRun((run) => run.name);
  return useMemo(
    () =>
      attempt(() => {
        const end = lastStep(timeline);
        const part = k < end ? (share?.picture.part(k + 1, end + 1) ?? '') : '';
        return pictureOf(modelOf({ timeline, k, words, colours: PALETTES[theme] }), {
          title: words.scenes[scene].title,
          note: [branch ?? '', part].filter((text) => text !== '').join(' · '),
          link: shortLink(linkNow()),
          faces,
        });
      }),
    [timeline, k, share, words, theme, scene, branch, faces],
  );
}
