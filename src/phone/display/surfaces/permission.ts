import type { SystemDialogs } from '../../system/model.ts';
import type { SurfaceContext, SurfaceDefinition } from '../surface.ts';
import type { View } from '../view/view.ts';
import { button, choice, column, filler, frame, group, label, picture, row } from '../view/widgets.ts';
import { answersFor, type PermissionAnswer, type PermissionButton } from './permission-answers.ts';
import { groupOf, requestText, symbolOf } from './permission-texts.ts';

export type PermissionRequest = Parameters<SystemDialogs['askPermission']>[0];

/** What the user has set in the dialog before one of its buttons is tapped. */
export interface PermissionState {
  doNotAsk: boolean;
  precision: 'fine' | 'coarse';
}

/** The dialog that asks for a runtime permission, by API level: package installer to 28, permission controller from 29. */
export function permissionDialog(
  request: PermissionRequest,
  context: SurfaceContext,
  state: PermissionState,
  answer: (answer: PermissionAnswer) => void,
): SurfaceDefinition {
  const { apiLevel } = context;
  const package_ = apiLevel < 29 ? 'com.android.packageinstaller' : 'com.android.permissioncontroller';
  const buttons = answersFor(request, apiLevel);
  const draw = apiLevel < 29 ? oldDialog : apiLevel < 31 ? middleDialog : currentDialog;
  const parts: Parts = { request, apiLevel, buttons, state, answer, id: (name) => `${package_}:id/${name}` };
  return {
    package: package_,
    title: activityOf(apiLevel),
    owner: request.package,
    placement: 'center',
    width: 340,
    view: () => frame('decor', [frame('content', [draw(parts)], { resource: 'android:id/content' })]),
    // From API 30 on Back leaves the dialog; before, it is swallowed.
    ...(apiLevel < 30 ? {} : { onBack: () => answer('deny') }),
  };
}

/** Activity class of the dialog, as `dumpsys window` names it. */
function activityOf(apiLevel: number): string {
  const root = apiLevel < 30 ? 'com.android.packageinstaller' : 'com.android.permissioncontroller';
  return `${root}.permission.ui.GrantPermissionsActivity`;
}

interface Parts {
  request: PermissionRequest;
  apiLevel: number;
  buttons: readonly PermissionButton[];
  state: PermissionState;
  answer: (answer: PermissionAnswer) => void;
  id(name: string): string;
}

const card = { background: '#fff', radius: 10, shadow: true };

function oldDialog(parts: Parts): View {
  const { request, state, id } = parts;
  const heading = row('desc_container', [icon(parts), message(parts, { weight: 1 })], {
    resource: id('desc_container'),
    box: { padding: [20, 20, 8, 20], gap: 16, align: 'start' },
  });
  const ask = choice(
    'do_not_ask_checkbox',
    'CheckBox',
    '不再询问',
    state.doNotAsk,
    () => (state.doNotAsk = !state.doNotAsk),
    {
      resource: id('do_not_ask_checkbox'),
    },
  );
  const page = label('current_page_text', `第 ${request.index + 1} 项权限（共 ${request.count} 项）`, {
    resource: id('current_page_text'),
    box: { width: 'wrap', padding: [14, 8, 14, 16] },
    paint: { size: 13, color: '#5f6368' },
  });
  const bar = row(
    'button_group',
    [...(request.count > 1 ? [page] : []), filler('rest'), ...parts.buttons.map((each) => drawButton(parts, each))],
    {
      resource: id('button_group'),
      box: { padding: [4, 8, 4, 8] },
    },
  );
  return column('dialog_container', [heading, ...(request.asked > 0 ? [ask] : []), bar], {
    resource: id('dialog_container'),
    paint: card,
  });
}

function middleDialog(parts: Parts): View {
  const { id } = parts;
  const content = column('content_container', [icon(parts), message(parts)], {
    resource: id('content_container'),
    box: { padding: [20, 24, 16, 24], gap: 12, align: 'center' },
  });
  return column('grant_dialog', [content, ...stackedButtons(parts)], { resource: id('grant_dialog'), paint: card });
}

function currentDialog(parts: Parts): View {
  const { id } = parts;
  const content = column('content_container', [icon(parts), message(parts), ...detail(parts)], {
    resource: id('content_container'),
    box: { padding: [20, 24, 12, 24], gap: 12, align: 'center' },
  });
  const dialog = column('grant_dialog', [content, ...accuracy(parts), ...stackedButtons(parts)], {
    resource: id('grant_dialog'),
    paint: { ...card, radius: 24 },
  });
  return column('grant_singleton', [dialog], { resource: id('grant_singleton') });
}

function icon({ request, id }: Parts): View {
  return picture('permission_icon', symbolOf(groupOf(request.permissions)), 28, { resource: id('permission_icon') });
}

function message({ request, id }: Parts, box = {}): View {
  const text = requestText(groupOf(request.permissions), request.label, request.permissions);
  return label('permission_message', text, {
    resource: id('permission_message'),
    box: { align: 'center', ...box },
    paint: { size: 18 },
  });
}

/** Background location is granted in the settings only; the dialog of API 30 and later says so. */
function detail({ request, id }: Parts): View[] {
  if (!request.permissions.some((name) => name.endsWith('ACCESS_BACKGROUND_LOCATION'))) return [];
  const text = '此应用可能希望始终（甚至在您未使用该应用时）获取您的位置信息。在“设置”中允许。';
  return [label('detail_message', text, { resource: id('detail_message'), paint: { size: 14, color: '#5f6368' } })];
}

function accuracy({ request, state, id }: Parts): View[] {
  if (!request.permissions.some((name) => name.endsWith('ACCESS_FINE_LOCATION'))) return [];
  const radio = (precision: 'fine' | 'coarse', text: string): View => {
    const name = `permission_location_accuracy_radio_${precision}`;
    return choice(name, 'RadioButton', text, state.precision === precision, () => (state.precision = precision), {
      resource: id(name),
      box: { weight: 1 },
    });
  };
  const radios = group(
    'radio_group',
    'android.widget.RadioGroup',
    [radio('fine', '确切位置'), radio('coarse', '大致位置')],
    {
      resource: id('permission_location_accuracy_radio_group'),
      box: { axis: 'row' },
    },
  );
  return [column('permission_location_accuracy', [radios], { resource: id('permission_location_accuracy') })];
}

function stackedButtons(parts: Parts): View[] {
  return parts.buttons.map((each) => drawButton(parts, each, { width: 'fill' as const }));
}

function drawButton({ answer, state, id }: Parts, each: PermissionButton, box = {}): View {
  const tapped = (): void => answer(each.answer === 'deny' && state.doNotAsk ? 'deny-forever' : each.answer);
  // A ticked 不再询问 leaves only the refusal.
  const enabled = !(state.doNotAsk && each.answer === 'allow');
  return button(each.id, each.text, tapped, { resource: id(each.id), box, flags: { enabled } });
}
