/**
 * How a report carries the root hash of the bundle that it was made from, where no text of the app can stand: HTML
 * `<meta name="zhijian-bundle-sha256" content="…">`; DOCX and XLSX the keywords of the document (docProps/core.xml) or a custom property of
 * that name; PDF `zhijian-bundle-sha256:…` as its keywords; JUnit a property of that name; JSON, SARIF and CycloneDX a field.
 */
export const reportMarkName = 'zhijian-bundle-sha256';
