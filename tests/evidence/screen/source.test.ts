import { describe, expect, it } from 'vitest';

import { walk } from '../../../src/evidence/screen/node.ts';
import { isBare, readSource } from '../../../src/evidence/screen/source.ts';

const page = `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<hierarchy index="0" class="hierarchy" rotation="0" width="1080" height="2340">
  <android.widget.FrameLayout index="0" package="cn.gov.app" class="android.widget.FrameLayout" text="" clickable="false" enabled="true" bounds="[0,0][1080,2340]" displayed="true" drawing-order="1">
    <android.widget.Button index="0" package="cn.gov.app" class="android.widget.Button" text="同意&#10;并&#x7EE7;续 &lt;1&gt;" content-desc="ok" resource-id="cn.gov.app:id/agree" clickable="true" enabled="false" long-clickable="true" bounds="[10,-20][300,80]" displayed="false" hint="h" />
  </android.widget.FrameLayout>
  <android.widget.Toast index="0" package="com.android.settings" class="android.widget.Toast" text="请先上传照片" displayed="true" />
</hierarchy>`;

describe('page source', () => {
  it('becomes nodes, character references resolved', () => {
    const { tree } = readSource(page);
    const button = tree?.children[0]?.children[0];
    expect(button).toMatchObject({
      className: 'android.widget.Button',
      text: '同意\n并继续 <1>',
      description: 'ok',
      resourceId: 'cn.gov.app:id/agree',
      clickable: true,
      enabled: false,
      longClickable: true,
      displayed: false,
      bounds: { left: 10, top: -20, right: 300, bottom: 80 },
    });
    expect(tree?.bounds).toEqual({ left: 0, top: 0, right: 1080, bottom: 2340 });
  });

  it('keeps toasts out of the tree', () => {
    const { toasts, tree } = readSource(page);
    expect(toasts).toEqual(['请先上传照片']);
    expect(tree?.children.map(({ className }) => className)).toEqual(['android.widget.FrameLayout']);
  });

  it.each(['', 'no xml', '<hierarchy><a text="1"', '<hierarchy><a text="\u0001"><b></a></hierarchy>', '</a><b/>'])(
    'reads %j without falling over',
    (xml) => {
      expect(() => readSource(xml)).not.toThrow();
    },
  );

  it('is cut where it is deeper than any screen', () => {
    const deep = `<hierarchy>${'<v>'.repeat(20_000)}${'</v>'.repeat(20_000)}</hierarchy>`;
    const { tree } = readSource(deep);
    expect(tree === undefined ? 0 : [...walk(tree)].length).toBeLessThan(1000);
  });

  it('is bare when the driver lost its sight', () => {
    expect(isBare(undefined)).toBe(true);
    expect(isBare(readSource('<hierarchy rotation="0"/>').tree)).toBe(true);
    expect(
      isBare(readSource('<hierarchy><android.view.View class="android.view.View" text=""/></hierarchy>').tree),
    ).toBe(true);
    expect(isBare(readSource('<hierarchy><v text="x"/></hierarchy>').tree)).toBe(false);
    expect(isBare(readSource(page).tree)).toBe(false);
  });
});
