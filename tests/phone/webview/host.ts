import type { AppHost, FileRequest, Intent, JsDialog, PickerRequest } from '../../../src/phone/app/runtime.ts';

/** The phone as an app under test sees it: what it asked for, and the answers that the test has laid out. */
export class TestHost implements AppHost {
  readonly logs: string[] = [];
  readonly granted = new Set<string>();
  readonly asked: string[][] = [];
  readonly ops: string[] = [];
  readonly dialogs: JsDialog[] = [];
  readonly fileRequests: FileRequest[] = [];
  readonly picks: PickerRequest[] = [];
  readonly intents: Intent[] = [];
  readonly downloads: string[] = [];
  readonly toasts: string[] = [];
  readonly notices: string[] = [];
  readonly finishes: string[] = [];
  readonly deaths: string[] = [];
  keyboard = false;
  offset = 0;
  /** Names that the user grants when asked. */
  willGrant: readonly string[] = [];
  answerDialog: (dialog: JsDialog) => Promise<{ accepted: boolean; text?: string; button?: number }> = async () => ({
    accepted: true,
  });
  files: readonly { name: string; mimeType: string; bytes: Uint8Array }[] | undefined;
  choice: readonly string[] | undefined;

  log(priority: string, tag: string, message: string): void {
    this.logs.push(`${priority}/${tag}: ${message}`);
  }
  isGranted(permission: string): boolean {
    return this.granted.has(permission);
  }
  async requestPermissions(permissions: readonly string[]): Promise<Record<string, boolean>> {
    this.asked.push([...permissions]);
    for (const permission of permissions) if (this.willGrant.includes(permission)) this.granted.add(permission);
    return Object.fromEntries(permissions.map((permission) => [permission, this.granted.has(permission)]));
  }
  noteOp(op: string, granted: boolean): void {
    this.ops.push(`${op} ${granted}`);
  }
  showJsDialog(dialog: JsDialog): Promise<{ accepted: boolean; text?: string; button?: number }> {
    this.dialogs.push(dialog);
    return this.answerDialog(dialog);
  }
  async chooseFiles(request: FileRequest): Promise<TestHost['files']> {
    this.fileRequests.push(request);
    return this.files;
  }
  async pick(request: PickerRequest): Promise<readonly string[] | undefined> {
    this.picks.push(request);
    return this.choice;
  }
  toast(text: string): void {
    this.toasts.push(text);
  }
  notify(title: string, text: string): void {
    this.notices.push(`${title}: ${text}`);
  }
  startActivity(intent: Intent): boolean {
    this.intents.push(intent);
    return true;
  }
  download(url: string): void {
    this.downloads.push(url);
  }
  finish(how: string): void {
    this.finishes.push(how);
  }
  editableFocused(focused: boolean): void {
    this.keyboard = focused;
  }
  died(reason: string): void {
    this.deaths.push(reason);
  }
  location(): { latitude: number; longitude: number; accuracy: number } {
    return { latitude: 31.2, longitude: 121.5, accuracy: 20 };
  }
  clockOffset(): number {
    return this.offset;
  }
}
