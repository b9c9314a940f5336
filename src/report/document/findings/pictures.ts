import type { StoredCapture } from '../../../evidence/kinds/screens.ts';
import { drivenWords } from '../../../i18n/report/driven.ts';
import { documentWords } from '../../../i18n/report/document.ts';
import { visible } from '../../../shared/text.ts';
import { paragraph } from '../blocks.ts';
import type { DocumentContext } from '../context.ts';
import type { Paragraph, Picture, PictureBox } from '../model.ts';

/** A look as a picture, or in words where there is no screenshot or the document is full of them. */
export function pictureOf(
  { pictures, say }: Pick<DocumentContext, 'pictures' | 'say'>,
  capture: StoredCapture,
  boxes: readonly PictureBox[],
  width: number,
): Picture | Paragraph {
  const { display, screenshot } = capture;
  if (screenshot === null) return paragraph(say(documentWords.noPicture), { style: 'note' });
  if (!pictures.take(`${screenshot.sha256} ${JSON.stringify(boxes)}`)) {
    return paragraph(say(documentWords.pictureMissing, { file: screenshot.path }), { style: 'note' });
  }
  return {
    type: 'picture',
    path: screenshot.path,
    sha256: screenshot.sha256,
    size: display.width > 0 && display.height > 0 ? { width: display.width, height: display.height } : null,
    boxes,
    alt: say(drivenWords.film.shot, { run: visible(capture.run, 80), step: capture.step + 1 }),
    width,
  };
}
