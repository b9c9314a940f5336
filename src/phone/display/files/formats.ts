const ascii = new TextEncoder();

/** One second of silence, 8 kHz, mono, 8 bit. */
export function silentWave(): Uint8Array {
  const samples = 8000;
  const bytes = new Uint8Array(44 + samples).fill(0x80, 44);
  const view = new DataView(bytes.buffer);
  bytes.set(ascii.encode('RIFF'), 0);
  view.setUint32(4, 36 + samples, true);
  bytes.set(ascii.encode('WAVEfmt '), 8);
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, 8000, true);
  view.setUint32(28, 8000, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  bytes.set(ascii.encode('data'), 36);
  view.setUint32(40, samples, true);
  return bytes;
}

/** An MP4 by its file type box, with media data that no player shows: enough for who checks type and size. */
export function mp4Header(): Uint8Array {
  const bytes = new Uint8Array(24 + 64 * 1024);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 24);
  bytes.set(ascii.encode('ftypisom'), 4);
  view.setUint32(12, 512);
  bytes.set(ascii.encode('isommp42'), 16);
  view.setUint32(24, 64 * 1024);
  bytes.set(ascii.encode('mdat'), 28);
  return bytes;
}

/** One empty A4 page. */
export function smallPdf(): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 4\n0000000000 65535 f \n${rows}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return ascii.encode(text);
}
