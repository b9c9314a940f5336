import { type AndroidNode, plainNode, type Rect } from '../../display/model.ts';

export interface ChainOptions {
  package: string;
  display: Rect;
  content: Rect;
}

/** The views of a Cordova activity around its WebView (AppCompat's decor, Cordova's root layout), outermost first. */
export function decorate(web: AndroidNode | undefined, options: ChainOptions): AndroidNode {
  const view: AndroidNode = {
    ...native('webview', 'android.webkit.WebView', options, options.content),
    focusable: true,
    focused: web?.focused ?? false,
    drawingOrder: 1,
    children: web === undefined ? [] : [web],
  };
  return around([view], options);
}

/** The same around a plain label, for an app without web content. */
export function decorateLabel(label: string, bounds: Rect, options: ChainOptions): AndroidNode {
  return around([{ ...native('label', 'android.widget.TextView', options, bounds), text: label }], options);
}

function around(children: readonly AndroidNode[], options: ChainOptions): AndroidNode {
  const { package: package_, display, content } = options;
  const layers: readonly [string, string, Rect, string?][] = [
    ['root', 'android.widget.FrameLayout', content],
    ['content', 'android.widget.FrameLayout', content, 'android:id/content'],
    ['bar', 'android.widget.LinearLayout', content, `${package_}:id/action_bar_root`],
    ['frame', 'android.widget.FrameLayout', content],
    ['linear', 'android.widget.LinearLayout', content],
    ['decor', 'android.widget.FrameLayout', display],
  ];
  const [top] = layers.reduce<readonly AndroidNode[]>(
    (inner, [key, className, bounds, resourceId]) => [
      { ...native(key, className, options, bounds), resourceId, children: inner },
    ],
    children,
  );
  return { ...top!, drawingOrder: 0 };
}

function native(key: string, className: string, options: ChainOptions, bounds: Rect): AndroidNode {
  return {
    ...plainNode,
    key: `${options.package}/${key}`,
    className,
    package: options.package,
    drawingOrder: 1,
    bounds: { ...bounds },
  };
}
