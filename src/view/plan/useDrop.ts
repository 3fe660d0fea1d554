import { type RefObject, useEffect } from 'react';

/** Takes a file that is dropped anywhere on the dialog in which `inside` stands. */
export function useDrop(inside: RefObject<HTMLElement | null>, onFile: (file: File) => void): void {
  useEffect(() => {
    const dialog = inside.current?.closest('dialog');
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      // Without this the browser would leave the page for the file.
      event.preventDefault();
      onFile(file);
    };
    dialog?.addEventListener('dragover', over);
    dialog?.addEventListener('drop', drop);
    return () => {
      dialog?.removeEventListener('dragover', over);
      dialog?.removeEventListener('drop', drop);
    };
  }, [inside, onFile]);
}
