import { useEffect, useMemo, useState } from 'react';
import { lastStep } from '../../simulation/instant';
import { currentStep, useRun } from '../../store/run';
import { themeOf, useSettings } from '../../store/settings';
import { useWords } from '../useWords';
import { linkNow } from './Link';
import { embeddedFaces } from './picture/faces';
import { modelOf } from './picture/model';
import { PALETTES } from './picture/palette';
import { type Picture as Drawing, pictureOf } from './picture/picture';
import { fits, LONGEST_SIDE, toPng, toUrl } from './picture/png';
import { Row, Section } from './Section';
import { save } from './save';
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
  const { nameOf } = useTaken(whole);
  const { scenes } = useWords();
  if (words === null) return null;
  // Without its faces it would be another picture.
  if (faces === undefined) return <Section title={words.picture.title}>{null}</Section>;
  const { title, svg, png, size, name, tooTall, noFaces } = words.picture;
  const scales = SCALES.filter((scale) => fits(picture, scale));
  return (
    <Section title={title}>
      <img
        className={styles['preview']}
        src={toUrl(picture.svg)}
        alt={name(scenes[scene].title)}
        width={picture.width}
        height={picture.height}
      />
      {faces === null && <p className={styles['note']}>{noFaces}</p>}
      <Row
        name="SVG"
        about={svg}
        ways={[
          {
            label: words.download,
            take: () => save(nameOf('svg'), 'image/svg+xml', () => picture.svg),
          },
        ]}
      />
      <Row
        name="PNG"
        about={`${png} ${size(picture.width, picture.height)}`}
        ways={scales.map((scale) => ({
          label: `${scale}×`,
          take: () =>
            save(nameOf('png', ...(scale === 1 ? [] : [`${scale}x`])), 'image/png', () =>
              toPng(picture, scale),
            ),
        }))}
      >
        {SCALES.filter((scale) => !fits(picture, scale))
          .slice(0, 1)
          .map((scale) => (
            <p key={scale} className={styles['note']}>
              {tooTall(scale, LONGEST_SIDE)}
            </p>
          ))}
      </Row>
    </Section>
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

function usePicture(whole: boolean, faces: string): Drawing {
  const timeline = useRun((run) => run.timeline);
  const k = useRun((run) => (whole ? lastStep(run.timeline) : currentStep(run)));
  const words = useWords();
  const share = useShareWords();
  const theme = useSettings(themeOf);
  const scene = useRun((run) => run.scene);
  const branch = useRun((run) => run.name);
  const model = useMemo(
    () => modelOf({ timeline, k, words, colours: PALETTES[theme] }),
    [timeline, k, words, theme],
  );
  return useMemo(() => {
    const end = lastStep(timeline);
    const part = k < end ? (share?.picture.part(k + 1, end + 1) ?? '') : '';
    return pictureOf(model, {
      title: words.scenes[scene].title,
      note: [branch ?? '', part].filter((text) => text !== '').join(' · '),
      link: shortLink(linkNow()),
      faces,
    });
  }, [model, timeline, k, share, words, scene, branch, faces]);
}
