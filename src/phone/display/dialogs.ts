import type { FileRequest, JsDialog, PickerRequest } from '../app/runtime.ts';
import type { SystemDialogs } from '../system/model.ts';
import type { ScreenCore } from './core.ts';
import { chooseFiles } from './files/choose.ts';
import type { ChosenFile, SystemBrowser } from './options.ts';
import type { SurfaceDefinition } from './surface.ts';
import { crashDialog, notRespondingDialog } from './surfaces/app-error.ts';
import { chooser } from './surfaces/chooser.ts';
import { colorPicker } from './surfaces/color-picker.ts';
import { datePicker } from './surfaces/date-picker.ts';
import { jsDialog, type JsAnswer } from './surfaces/js-dialog.ts';
import type { PermissionAnswer } from './surfaces/permission-answers.ts';
import { groupOf } from './surfaces/permission-texts.ts';
import { permissionDialog, type PermissionRequest, type PermissionState } from './surfaces/permission.ts';
import { pluginDialog } from './surfaces/plugin-dialog.ts';
import { selectPicker } from './surfaces/select-picker.ts';

/** Everything that asks the user: opens the surface that Android would show and waits for its answer. */
export class Dialogs {
  /** Of the last location dialog that was answered. */
  locationPrecision: 'fine' | 'coarse' = 'fine';
  readonly #core: ScreenCore;
  readonly #browser: SystemBrowser;
  readonly #onRestart: (package_: string) => void;

  constructor(core: ScreenCore, browser: SystemBrowser, onRestart: (package_: string) => void) {
    this.#core = core;
    this.#browser = browser;
    this.#onRestart = onRestart;
  }

  async askPermission(request: PermissionRequest): Promise<PermissionAnswer> {
    const state: PermissionState = { doNotAsk: false, precision: 'fine' };
    const answer = await this.#core.ask<PermissionAnswer>((done) =>
      permissionDialog(request, this.#core.context, state, done),
    );
    if (groupOf(request.permissions) === 'location') this.locationPrecision = state.precision;
    return answer ?? 'deny';
  }

  async showCrash(label: string, package_: string, again: boolean): Promise<void> {
    const app = { label, package: package_ };
    const define = (done: (answer: 'restart' | 'close' | undefined) => void): SurfaceDefinition =>
      crashDialog(app, again, this.#core.context, done);
    if ((await this.#core.ask(define)) === 'restart') this.#onRestart(package_);
  }

  async showNotResponding(label: string, package_: string): Promise<'wait' | 'close'> {
    const app = { label, package: package_ };
    const answer = await this.#core.ask<'wait' | 'close'>((done) => notRespondingDialog(app, this.#core.context, done));
    return answer ?? 'close';
  }

  choose(request: Parameters<SystemDialogs['choose']>[0]): Promise<number | undefined> {
    const owner = this.#core.stack.front?.package;
    return this.#core.ask<number>((done) => chooser({ ...request, owner }, this.#core.context, done));
  }

  async showJsDialog(dialog: JsDialog, owner: { package: string; shape: 'webview' | 'cordova' }): Promise<JsAnswer> {
    const activity = this.#core.activityOf(owner.package);
    const own = dialog.title !== undefined || dialog.buttons !== undefined;
    const answer = await this.#core.ask<JsAnswer>((done) =>
      own ? pluginDialog(dialog, { ...owner, activity }, done) : jsDialog(dialog, { ...owner, activity }, done),
    );
    return answer ?? { accepted: false, ...(own ? { button: 0 } : {}) };
  }

  chooseFiles(
    request: FileRequest,
    owner: { package: string; camera: boolean },
  ): Promise<readonly ChosenFile[] | undefined> {
    const { context } = this.#core;
    return chooseFiles({ request, owner, context, browser: this.#browser, ask: (define) => this.#core.ask(define) });
  }

  pick(request: PickerRequest, { package: package_ }: { package: string }): Promise<readonly string[] | undefined> {
    const owner = { package: package_, activity: this.#core.activityOf(package_) };
    const { kind } = request;
    return this.#core.ask<readonly string[]>((done) => {
      if (kind === 'select') return selectPicker(request, owner, done);
      if (kind === 'color') return colorPicker(request, owner, done);
      return datePicker({ ...request, kind }, owner, this.#core.context, done);
    });
  }
}
