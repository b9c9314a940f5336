import { reportWords } from '../../../i18n/report/words.ts';
import { visible } from '../../../shared/text.ts';
import { ownerName } from '../../view/names.ts';
import type { SeenPlace } from '../../view/places.ts';
import type { PageView } from '../view.ts';
import { Name } from './quoted.tsx';

const words = reportWords.finding;

/** One place in a line: file, class and method, resource, line, and whose it is. */
export function PlaceLine({ view, place }: { view: PageView; place: SeenPlace }) {
  const { file, owner, resource, config, line, offset } = place;
  const code = codeName(place);
  return (
    <>
      <Name text={file} limit={160} />
      {code !== null && (
        <>
          {' '}
          <Name text={code} limit={200} />
        </>
      )}
      {resource !== undefined && (
        <>
          {' '}
          <Name text={resource} limit={120} />
        </>
      )}
      {config !== undefined && ` ${view.say(words.config, { config })}`}
      {line !== undefined && ` ${view.say(words.line, { line })}`}
      {line === undefined &&
        offset !== undefined &&
        ` ${view.say(words.offset, { offset: `0x${offset.toString(16)}` })}`}
      {owner !== undefined && <span class="owner"> · {ownerName(owner, view.locale)}</span>}
    </>
  );
}

function codeName({ class: className, method }: SeenPlace): string | null {
  if (className === undefined) return method === undefined ? null : visible(method);
  return method === undefined ? className : `${className}#${method}`;
}
