import { isClosingId } from '../../detect/ways-out.ts';
import { layerOf } from '../../detect/layer.ts';
import { inOneRow, isUnder, placesOf } from '../../detect/places.ts';
import { isEditable } from '../../detect/structure.ts';
import { type Bounds, isEmpty, type UiNode } from '../../evidence/screen/node.ts';

/** A field to search in hands nothing in. */
const search = /搜|查询|查找|查一查|关键[字词]|search|query|keyword/i;

/** Ids of pictures that lead back, help, show or choose. */
const harmlessId =
  /(?:^|_)(?:back|return|menu|home|eye|show|hide|toggle|help|tips?|info|arrow|calendar|scan|clear)(?:_|$)/i;

/** What is chosen or switched on a form is handed in by another widget. */
const choosing = /(?:CheckBox|RadioButton|Switch|ToggleButton|CheckedTextView|Spinner|SeekBar|RatingBar)$/;

/** Parts of the page: one field this far up and this low is the page's search, whatever it is called. */
const searchTop = 0.2;
const searchHeight = 0.08;

/**
 * Whether a widget stands where forms have what hands them in: in a layer that holds fields or on a page that is a form, not above the first
 * field; or beside a page's only field. By place alone: asked for what no words tell.
 */
export function standsLikeSubmit(node: UiNode, around: UiNode): boolean {
  if (node.checkable || choosing.test(node.className)) return false;
  const places = placesOf(around);
  const place = places.find((one) => one.node === node);
  if (place === undefined) return false;
  const layer = layerOf(places, { display: displayOf(around) });
  // What lies beside a layer closes it.
  if (layer !== undefined && !layer.holds(place)) return false;
  const scope = layer?.root ?? places[0]!;
  const fields = places.filter((one) => isUnder(one, scope) && isField(one.node)).map((one) => one.node);
  const first = fields.toSorted((one, other) => one.bounds.top - other.bounds.top)[0];
  if (first === undefined) return false;
  const isForm = layer !== undefined || fields.length > 1 || !isPageSearch(first.bounds, around.bounds);
  if (inOneRow(node.bounds, first.bounds)) return true;
  return isForm && node.bounds.top >= first.bounds.top;
}

/** The last part of the id says that the picture does no more than close, go back, help or show. */
export function hasHarmlessId({ resourceId }: UiNode): boolean {
  return isClosingId(resourceId) || harmlessId.test(resourceId.slice(resourceId.lastIndexOf('/') + 1));
}

function isField(node: UiNode): boolean {
  if (!isEditable(node) || !node.displayed || isEmpty(node.bounds)) return false;
  return !search.test(`${node.hint} ${node.description} ${node.resourceId}`);
}

function isPageSearch(field: Bounds, page: Bounds): boolean {
  const height = page.bottom - page.top;
  return field.top - page.top < height * searchTop && field.bottom - field.top < height * searchHeight;
}

function displayOf({ bounds }: UiNode): { width: number; height: number; density: number } {
  return { width: bounds.right, height: bounds.bottom, density: 160 };
}
