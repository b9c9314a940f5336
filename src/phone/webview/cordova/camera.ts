import { failed, ok, type Plugin, text } from './plugin.ts';

/** Camera.DestinationType.DATA_URL and Camera.PictureSourceType.CAMERA of cordova-plugin-camera. */
const DATA_URL = 0;
const CAMERA = 1;
/** Its error for a permission that was refused. */
const REFUSED = 20;

/** cordova-plugin-camera */
export const camera: Plugin = {
  takePicture: async ({ args }, { host, saveFile }) => {
    const fromCamera = Number(args[2] ?? CAMERA) === CAMERA;
    const permission = 'android.permission.CAMERA';
    if (fromCamera && !host.isGranted(permission)) {
      const given = await host.requestPermissions([permission]);
      if (given[permission] !== true) {
        host.noteOp('CAMERA', false);
        return failed(REFUSED);
      }
    }
    if (fromCamera) host.noteOp('CAMERA', true);
    const chosen = await host.chooseFiles({
      accept: ['image/*'],
      multiple: false,
      capture: fromCamera ? 'environment' : undefined,
    });
    const [picture] = chosen ?? [];
    if (picture === undefined) return failed(fromCamera ? 'No Image Selected' : 'No Image Selected');
    if (Number(text(args[1], '1')) === DATA_URL) return ok(Buffer.from(picture.bytes).toString('base64'));
    return ok(saveFile(picture.name, picture.mimeType, picture.bytes));
  },
  cleanup: () => ok(),
};
