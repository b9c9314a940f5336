/** `Lcom/example/Main$1;` → `com.example.Main$1`; what is not a class descriptor comes back as it is. */
export function className(descriptor: string): string {
  if (!descriptor.startsWith('L') || !descriptor.endsWith(';')) return descriptor;
  return descriptor.slice(1, -1).replaceAll('/', '.');
}

/** The package of a class descriptor: `com.example`; empty for the unnamed package and for arrays and primitives. */
export function packageName(descriptor: string): string {
  const slash = descriptor.lastIndexOf('/');
  if (slash < 0 || !descriptor.startsWith('L')) return '';
  return descriptor.slice(1, slash).replaceAll('/', '.');
}
