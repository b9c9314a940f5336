import type { Manifest } from '../../apk/manifest/model.ts';
import type { TextCollection } from './collection.ts';

/** Labels and descriptions the system shows for the app, its components and its permissions. */
export function addManifestTexts(manifest: Manifest, texts: TextCollection): void {
  const place = { file: 'AndroidManifest.xml', owner: 'app' } as const;
  const add = (text: string | undefined, config?: string): void => {
    if (text === undefined || text.startsWith('@0x')) return;
    texts.add(text, 'manifest', config === undefined ? place : { ...place, config });
  };
  const { label } = manifest.application;
  add(label.text);
  for (const [locale, text] of Object.entries(label.byLocale)) if (/^(?:zh|en)(?:-|$)/.test(locale)) add(text, locale);
  for (const { label } of manifest.components) add(label);
  for (const { label } of manifest.launchers) add(label);
  for (const { label, description } of [...manifest.permissions, ...manifest.permissionGroups]) {
    add(label);
    add(description);
  }
}
