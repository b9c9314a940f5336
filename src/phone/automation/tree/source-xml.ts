import type { DumpElement } from './dump.ts';

/** The source as Android's XmlSerializer writes it with indentation. */
export function toXml(root: DumpElement): string {
  const lines = ["<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>"];
  write(root, 0, lines);
  return lines.join('\n');
}

function write(element: DumpElement, depth: number, lines: string[]): void {
  const indent = '  '.repeat(depth);
  const start = `${indent}<${element.name}${element.attributesText()}`;
  if (element.children.length === 0) {
    lines.push(`${start} />`);
    return;
  }
  lines.push(`${start}>`);
  for (const child of element.children) write(child, depth + 1, lines);
  lines.push(`${indent}</${element.name}>`);
}
