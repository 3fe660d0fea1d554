import { useEffect, useMemo, useState } from 'react';
import { choicesOf, NOTES, placeOf } from '../../lessons/notes';
import type { NoteId } from '../../lessons/notes/ids';
import { PROOFS } from '../../lessons/notes/proofs';
import { runOf } from '../../store/run';
import { themeOf, useSettings } from '../../store/settings';
import { embeddedFaces } from '../share/picture/faces';
import { modelOf } from '../share/picture/model';
import { PALETTES } from '../share/picture/palette';
import { pictureOf } from '../share/picture/picture';
import { toUrl } from '../share/picture/png';
import { useWords } from '../useWords';
import styles from './proof-picture.module.css';

interface ProofPictureProps {
  readonly id: NoteId;
  /** What is to be seen on it: a picture's words. */
  readonly alt: string;
}

/** The ladder as far as the step that proves a claim. */
export function ProofPicture({ id, alt }: ProofPictureProps) {
  const words = useWords();
  const theme = useSettings(themeOf);
  const faces = useFaces();
  const { proof } = NOTES[id];
  const picture = useMemo(() => {
    const { scene, deeds = [] } = PROOFS[proof];
    const recipe = { choices: choicesOf(PROOFS[proof]), interventions: deeds };
    const { timeline } = runOf(scene, recipe, null);
    const { k } = placeOf(PROOFS[proof]);
    const model = modelOf({ timeline, k: k ?? 0, words, colours: PALETTES[theme] });
    const title = words.scenes[scene].title;
    return pictureOf(model, { title, note: '', link: '', faces: faces ?? '' });
  }, [proof, words, theme, faces]);
  // Without its faces it would be another picture.
  if (faces === undefined) return null;
  return (
    <img
      className={styles['picture']}
      src={toUrl(picture.svg)}
      alt={alt}
      width={picture.width}
      height={picture.height}
    />
  );
}

/** The page's faces; undefined: not yet; null: they can't be had. */
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
