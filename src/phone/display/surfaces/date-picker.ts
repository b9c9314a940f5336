import type { PickerRequest } from '../../app/runtime.ts';
import type { SurfaceContext, SurfaceDefinition } from '../surface.ts';
import type { View } from '../view/view.ts';
import { button, column, group, label, row } from '../view/widgets.ts';
import { alertDialog } from './alert-dialog.ts';
import {
  type DateKind,
  type DateValue,
  daysIn,
  fieldsOf,
  rangeOf,
  readDateValue,
  weekday,
  writeDateValue,
} from './date-values.ts';

interface Owner {
  package: string;
  activity: string;
}

const weekdays = '日一二三四五六';

/** Calendar for a date, number pickers for everything else; 设置, 取消 and 清除 as Chromium's InputDialogContainer has them. */
export function datePicker(
  request: PickerRequest & { kind: DateKind },
  owner: Owner,
  context: SurfaceContext,
  answer: (values: readonly string[] | undefined) => void,
): SurfaceDefinition {
  const value = readDateValue(request.kind, request.value, localTime(context));
  const leave = (): void => answer(undefined);
  return {
    package: owner.package,
    title: owner.activity,
    owner: owner.package,
    placement: 'center',
    view: () =>
      alertDialog({
        custom: [request.kind === 'date' ? calendar(value) : numberPickers(request.kind, value)],
        positive: { text: '设置', onTap: () => answer([writeDateValue(request.kind, value)]) },
        negative: { text: '取消', onTap: leave },
        neutral: { text: '清除', onTap: () => answer(['']) },
      }),
    onBack: leave,
    onOutside: leave,
  };
}

/** The phone's wall clock, as the UTC fields of a Date. */
function localTime({ now, timeZone }: SurfaceContext): Date {
  const shown = new Date(now()).toLocaleString('sv-SE', { timeZone });
  return new Date(`${shown.replace(' ', 'T')}Z`);
}

function calendar(value: DateValue): View {
  const heading = column(
    'date_picker_header',
    [
      label('year', `${value.year}年`, { resource: 'android:id/date_picker_header_year', paint: { color: '#e8f0fe' } }),
      label('date', `${value.month}月${value.day}日周${weekdays[weekday(value.year, value.month, value.day)]}`, {
        resource: 'android:id/date_picker_header_date',
        paint: { color: '#fff', size: 24 },
      }),
    ],
    { resource: 'android:id/date_picker_header', box: { padding: 12 }, paint: { background: '#1a73e8', radius: 6 } },
  );
  const turn = (months: number) => () => shiftMonth(value, months);
  const arrows = row('arrows', [
    arrow('prev', '‹', '上个月', turn(-1)),
    label('monthName', `${value.year}年${value.month}月`, { box: { weight: 1, align: 'center' } }),
    arrow('next', '›', '下个月', turn(1)),
  ]);
  const month = group('month_view', 'android.view.View', weeks(value), { resource: 'android:id/month_view' });
  return group('datePicker', 'android.widget.DatePicker', [heading, arrows, month], {
    resource: 'android:id/datePicker',
  });
}

function arrow(id: string, symbol: string, description: string, onTap: () => void): View {
  return {
    ...button(id, '', onTap, { resource: `android:id/${id}`, description, paint: { symbol, size: 22 } }),
    className: 'android.widget.ImageButton',
    box: { width: 44, height: 44 },
  };
}

function weeks(value: DateValue): View[] {
  const before = weekday(value.year, value.month, 1);
  const days = daysIn(value.year, value.month);
  return Array.from({ length: Math.ceil((before + days) / 7) }, (_, week) =>
    row(
      `week/${week}`,
      Array.from({ length: 7 }, (__, column) =>
        dayCell(value, week * 7 + column - before + 1, days, `${week}.${column}`),
      ),
      { through: true },
    ),
  );
}

function dayCell(value: DateValue, day: number, days: number, id: string): View {
  const box = { weight: 1, height: 40, align: 'center' } as const;
  if (day < 1 || day > days) return { id: `none/${id}`, className: 'android.view.View', decor: true, box };
  const chosen = day === value.day;
  return {
    id: `day/${day}`,
    className: 'android.view.View',
    text: String(day),
    description: `${value.year}年${value.month}月${day}日`,
    flags: { checkable: true, checked: chosen },
    box,
    paint: chosen ? { background: '#1a73e8', color: '#fff', radius: 20 } : {},
    onTap: () => (value.day = day),
  };
}

function shiftMonth(value: DateValue, months: number): void {
  const index = value.year * 12 + value.month - 1 + months;
  value.year = Math.floor(index / 12);
  value.month = (index % 12) + 1;
  value.day = Math.min(value.day, daysIn(value.year, value.month));
}

function numberPickers(kind: DateKind, value: DateValue): View {
  return row(
    'pickers',
    fieldsOf(kind).map((field) => numberPicker(field, value)),
    { resource: 'android:id/pickers', box: { padding: [8, 0, 8, 0], gap: 8 } },
  );
}

function numberPicker(field: keyof DateValue, value: DateValue): View {
  const [least, most] = rangeOf(field, value);
  const step = (by: number) => () => {
    const next = value[field] + by;
    value[field] = next > most ? least : next < least ? most : next;
    value.day = Math.min(value.day, daysIn(value.year, value.month));
  };
  const around = (by: number): string => {
    const next = value[field] + by;
    return String(next > most ? least : next < least ? most : next);
  };
  const turn = (by: number): View =>
    button(`${field}/${by}`, around(by), step(by), {
      box: { width: 'fill', padding: 0 },
      paint: { color: '#5f6368', size: 16, bold: false },
    });
  const input: View = {
    id: `${field}/input`,
    className: 'android.widget.EditText',
    resource: 'android:id/numberpicker_input',
    text: String(value[field]),
    flags: { focusable: true },
    box: { height: 44, align: 'center' },
    paint: { size: 18, bold: true },
  };
  return group(`${field}`, 'android.widget.NumberPicker', [turn(-1), input, turn(1)], {
    resource: `android:id/${field}`,
    box: { weight: 1 },
  });
}
