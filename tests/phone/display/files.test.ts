import { describe, expect, it } from 'vitest';

import { app, find, PlainApp, screen, tapOn, titles } from './phone-screen.ts';

const owner = { package: app.package, camera: true };

function shown(apiLevel = 33) {
  const { display } = screen(apiLevel);
  display.showApp(new PlainApp(), app);
  return display;
}

describe('file request', () => {
  it('leads over the chooser to the camera, shutter and done', async () => {
    const display = shown();
    const files = display.chooseFiles({ accept: ['image/*'], multiple: false, capture: 'environment' }, owner);
    await tapOn(display, '相机');
    expect(titles(display)).toEqual(['CaptureActivity']);
    expect(await find(display, 'done_button')).toBeUndefined();
    await tapOn(display, 'shutter_button');
    await tapOn(display, 'retake_button');
    await tapOn(display, 'shutter_button');
    await tapOn(display, 'done_button');
    expect((await files)?.map(({ name, mimeType }) => [name, mimeType])).toEqual([
      ['IMG_20261123_040000.jpg', 'image/jpeg'],
    ]);
  });

  it('records a video with two taps', async () => {
    const display = shown();
    const files = display.chooseFiles({ accept: ['video/*'], multiple: false, capture: 'user' }, owner);
    await tapOn(display, '摄像机');
    await tapOn(display, 'shutter_button');
    expect(await find(display, 'done_button')).toBeUndefined();
    await tapOn(display, 'shutter_button');
    await tapOn(display, 'done_button');
    expect((await files)?.[0]?.mimeType).toBe('video/mp4');
  });

  it('goes to the documents at once where no camera is offered', async () => {
    const display = shown();
    const files = display.chooseFiles({ accept: ['.pdf'], multiple: false, capture: undefined }, owner);
    expect(titles(display)).toEqual(['PickActivity']);
    await tapOn(display, '申请材料.pdf');
    const [file] = (await files) ?? [];
    expect(new TextDecoder().decode(file?.bytes.slice(0, 8))).toBe('%PDF-1.4');
  });

  it('chooses several files with 选择', async () => {
    const display = shown();
    const files = display.chooseFiles({ accept: [], multiple: true, capture: undefined }, owner);
    await tapOn(display, '申请材料.pdf');
    await tapOn(display, '情况说明.txt');
    await tapOn(display, '选择');
    expect((await files)?.map(({ name }) => name)).toEqual(['申请材料.pdf', '情况说明.txt']);
  });

  it.each([
    [29, 'PickActivity'],
    [33, 'PhotoPickerActivity'],
  ])('shows pictures of API %i in %s', async (apiLevel, title) => {
    const display = shown(apiLevel);
    const files = display.chooseFiles({ accept: ['image/png', 'image/*'], multiple: false, capture: undefined }, owner);
    await tapOn(display, '文件');
    expect(titles(display)[0]).toBe(title);
    await display.key(4);
    await expect(files).resolves.toBeUndefined();
  });

  it('has nothing for a kind that is not on the phone', async () => {
    const display = shown();
    void display.chooseFiles({ accept: ['.dwg'], multiple: false, capture: undefined }, { ...owner, camera: false });
    expect(await find(display, '无任何文件')).toBeDefined();
  });

  it('ends with undefined when the chooser or the camera is left', async () => {
    const display = shown();
    const left = display.chooseFiles({ accept: ['image/*'], multiple: false, capture: undefined }, owner);
    await display.key(4);
    await expect(left).resolves.toBeUndefined();
    const later = display.chooseFiles({ accept: ['image/*'], multiple: false, capture: undefined }, owner);
    await tapOn(display, '相机');
    await tapOn(display, 'cancel_button');
    await expect(later).resolves.toBeUndefined();
  });
});
