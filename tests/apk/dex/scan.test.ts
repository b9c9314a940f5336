import { describe, expect, test } from 'vitest';

import { containsHan } from '../../../src/apk/strings/predicates.ts';
import { dexBuilder } from './build-dex.ts';
import { code, scan } from './scan-support.ts';

describe('uses', () => {
  test('every form of invoke is a call, grouped by caller and target', () => {
    const dex = dexBuilder();
    const target = dex.method('Landroid/location/LocationManager;', 'getLastKnownLocation', '(Ljava/lang/String;)V');
    const other = dex.method('Ljava/lang/Object;', 'hashCode', '()I');
    const body = [
      ...code.invokeVirtual(target),
      ...code.invokeStaticRange(target),
      ...code.invokePolymorphic(target),
      ...code.invokeVirtual(other),
      ...code.returnVoid,
    ];
    dex.class({ name: 'Lapp/Main;', methods: [{ name: 'locate', proto: '(I[J)V', code: body }] });
    const { answer, problems } = scan(dex.build(), { methods: [{ key: 'location', owner: 'Landroid/location/*' }] });
    expect(problems).toEqual([]);
    expect(answer.uses).toEqual([
      {
        key: 'location',
        kind: 'call',
        target: 'Landroid/location/LocationManager;->getLastKnownLocation(Ljava/lang/String;)V',
        callerClass: 'Lapp/Main;',
        callerMethod: 'locate(I[J)V',
        count: 3,
      },
    ]);
    expect(answer.files[0]).toMatchObject({ bodies: 1, instructions: 5, invokes: 4, readable: true, version: '035' });
  });

  test('name and proto narrow a matcher', () => {
    const dex = dexBuilder();
    const methods = [
      dex.method('LApi;', 'get', '()V'),
      dex.method('LApi;', 'get', '(I)V'),
      dex.method('LApi;', 'put', '()V'),
    ];
    dex.class({
      name: 'LMain;',
      methods: [{ name: 'run', code: [...methods.flatMap(code.invokeVirtual), ...code.returnVoid] }],
    });
    const { answer } = scan(dex.build(), {
      methods: [
        { key: 'name', owner: 'LApi;', name: 'get' },
        { key: 'proto', owner: '*', name: 'get', proto: '(I)V' },
      ],
    });
    expect(answer.uses.map(({ key, target }) => `${key} ${target}`)).toEqual([
      'name LApi;->get()V',
      'name LApi;->get(I)V',
      'proto LApi;->get(I)V',
    ]);
  });

  test('fields are read or written, types created or named', () => {
    const dex = dexBuilder();
    const field = dex.field('Landroid/os/Build;', 'SERIAL', 'Ljava/lang/String;');
    const type = dex.type('Ldalvik/system/DexClassLoader;');
    const body = [
      ...code.sget(field),
      ...code.sput(field),
      ...code.newInstance(type),
      ...code.constClass(type),
      ...code.returnVoid,
    ];
    dex.class({ name: 'LMain;', methods: [{ name: 'run', code: body }] });
    const { answer } = scan(dex.build(), {
      fields: [{ key: 'serial', owner: 'Landroid/os/Build;', name: 'SERIAL' }],
      types: [{ key: 'loader', type: 'Ldalvik/system/DexClassLoader;' }],
    });
    expect(answer.uses.map(({ key, kind, target }) => [key, kind, target])).toEqual([
      ['loader', 'class', 'Ldalvik/system/DexClassLoader;'],
      ['loader', 'new', 'Ldalvik/system/DexClassLoader;'],
      ['serial', 'read', 'Landroid/os/Build;->SERIAL:Ljava/lang/String;'],
      ['serial', 'write', 'Landroid/os/Build;->SERIAL:Ljava/lang/String;'],
    ]);
  });

  test('an inherited method counts when the app class reaches the owner, however far up', () => {
    const dex = dexBuilder();
    const through = dex.method('LMain;', 'requestPermissions', '([Ljava/lang/String;I)V');
    const unrelated = dex.method('LTool;', 'requestPermissions', '([Ljava/lang/String;I)V');
    dex.class({ name: 'LBase;', super: 'Landroid/app/Activity;' });
    dex.class({ name: 'LTool;' });
    dex.class({
      name: 'LMain;',
      super: 'LBase;',
      methods: [
        { name: 'ask', code: [...code.invokeVirtual(through), ...code.invokeVirtual(unrelated), ...code.returnVoid] },
      ],
    });
    const matcher = { key: 'ask', owner: 'Landroid/app/Activity;', name: 'requestPermissions' };
    expect(scan(dex.build(), { methods: [matcher] }).answer.uses).toEqual([]);
    const { answer } = scan(dex.build(), { methods: [{ ...matcher, inherited: true }] });
    expect(answer.uses.map(({ target }) => target)).toEqual(['LMain;->requestPermissions([Ljava/lang/String;I)V']);
  });

  test('invoke-custom and const-method-handle point at their methods, and load bootstrap strings', () => {
    const dex = dexBuilder();
    const target = dex.method('LApi;', 'secret');
    const site = dex.callSite(['模板'], [target]);
    const body = [...code.invokeCustom(site), ...code.constMethodHandle(0), ...code.returnVoid];
    dex.class({ name: 'LMain;', methods: [{ name: 'run', code: body }] });
    const { answer } = scan(dex.build({ version: '038' }), {
      methods: [{ key: 'secret', owner: 'LApi;' }],
      strings: () => 1,
    });
    expect(answer.uses).toMatchObject([{ kind: 'handle', target: 'LApi;->secret()V', count: 2 }]);
    expect(answer.strings).toMatchObject([{ value: '模板', classes: ['LMain;'], inCode: 1 }]);
  });

  test('payloads are data, not instructions', () => {
    const dex = dexBuilder();
    const target = dex.method('LApi;', 'call');
    const looksLikeCall = code.invokeVirtual(target);
    const fillArray = [0x0300, 2, looksLikeCall.length, 0, ...looksLikeCall];
    const packedSwitch = [0x0100, 1, ...looksLikeCall, 0];
    const sparseSwitch = [0x0200, 1, ...looksLikeCall, 0];
    for (const [name, payload] of Object.entries({ fillArray, packedSwitch, sparseSwitch }))
      dex.class({
        name: `L${name};`,
        methods: [{ name: 'run', code: [...code.invokeVirtual(target), ...code.returnVoid, ...payload] }],
      });
    const { answer, problems } = scan(dex.build(), { methods: [{ key: 'call', owner: 'LApi;' }] });
    expect(problems).toEqual([]);
    expect(answer.uses.map(({ callerClass, count }) => [callerClass, count])).toEqual([
      ['LfillArray;', 1],
      ['LpackedSwitch;', 1],
      ['LsparseSwitch;', 1],
    ]);
    expect(answer.files[0]?.instructions).toBe(6);
  });

  test('an invoke that is cut off by the end of its code calls nothing', () => {
    const dex = dexBuilder();
    const target = dex.method('LApi;', 'call');
    const call = code.invokeVirtual(target);
    dex.class({ name: 'LMain;', methods: [{ name: 'run', code: [...call, ...call.slice(0, 2)] }] });
    const { answer, problems } = scan(dex.build(), { methods: [{ key: 'call', owner: 'LApi;' }] });
    expect(answer.uses).toMatchObject([{ target: 'LApi;->call()V', count: 1 }]);
    expect(answer.files[0]).toMatchObject({ instructions: 2, invokes: 1 });
    expect(problems).toMatchObject([{ code: 'dex-instruction', loss: true }]);
  });
});

describe('strings', () => {
  test('in annotations that classes share belong to each of them', () => {
    const dex = dexBuilder();
    dex.class({ name: 'LA;', annotationStrings: ['wanted', 'other'] });
    dex.class({ name: 'LB;', annotationStrings: ['other'] });
    dex.class({ name: 'LC;', annotationStrings: ['other'] });
    const bytes = dex.build();
    const annotationsOf = (index: number): number => bytes.readUInt32LE(0x64) + index * 32 + 20;
    bytes.writeUInt32LE(bytes.readUInt32LE(annotationsOf(0)), annotationsOf(1));
    const { answer } = scan(bytes, { strings: (found, start) => Number(found[start] === 0x77) });
    expect(answer.strings).toMatchObject([{ value: 'wanted', classes: ['LA;', 'LB;'], inAnnotations: 2 }]);
  });

  test('are attributed to the classes that load, hold or annotate them', () => {
    const dex = dexBuilder();
    const text = dex.string('你好');
    const load = [...code.constString(text), ...code.constStringJumbo(text), ...code.returnVoid];
    dex.class({
      name: 'LCode;',
      methods: [
        { name: 'first', code: load },
        { name: 'second', code: load },
      ],
    });
    dex.class({ name: 'LField;', staticStrings: ['你好'] });
    dex.class({ name: 'LNoted;', annotationStrings: ['你好'] });
    const strings = (bytes: Uint8Array, start: number, end: number): number => (containsHan(bytes, start, end) ? 4 : 0);
    const { answer, problems } = scan(dex.build(), { strings });
    expect(problems).toEqual([]);
    expect(answer.strings).toEqual([
      {
        value: '你好',
        category: 4,
        classes: ['LCode;', 'LField;', 'LNoted;'],
        classCount: 3,
        inCode: 4,
        inFields: 1,
        inAnnotations: 1,
        truncated: false,
      },
    ]);
  });

  test('that nothing loads are names, and left out unless asked for', () => {
    const dex = dexBuilder();
    dex.class({ name: 'LMain;' });
    expect(scan(dex.build(), { strings: () => 1 }).answer.strings).toEqual([]);
    const { answer } = scan(dex.build(), { strings: () => 1, unusedStrings: true });
    expect(answer.strings.map(({ value, classCount }) => [value, classCount])).toContainEqual(['LMain;', 0]);
  });

  test('limits cut the class list and the text, and say so', () => {
    const dex = dexBuilder();
    const text = dex.string('0123456789');
    for (const name of ['LA;', 'LB;', 'LC;'])
      dex.class({ name, methods: [{ name: 'run', code: [...code.constString(text), ...code.returnVoid] }] });
    const { answer } = scan(dex.build(), { strings: () => 1, limits: { classesPerString: 2, stringUnits: 4 } });
    expect(answer.strings).toMatchObject([{ value: '0123', truncated: true, classes: ['LA;', 'LB;'], classCount: 3 }]);
  });
});

describe('classes', () => {
  test('subtypes are found over several steps and through interfaces', () => {
    const dex = dexBuilder();
    dex.class({ name: 'LBase;', super: 'Landroid/webkit/WebViewClient;' });
    dex.class({ name: 'Lui/Leaf;', super: 'LBase;', flags: 0x11 });
    dex.class({ name: 'LTrust;', interfaces: ['Ljavax/net/ssl/X509TrustManager;'] });
    dex.class({ name: 'LPlain;' });
    const { answer } = scan(dex.build(), {
      subtypes: [
        { key: 'client', type: 'Landroid/webkit/WebViewClient;' },
        { key: 'trust', type: 'Ljavax/net/ssl/*' },
      ],
    });
    expect(answer.subtypes).toEqual([
      { key: 'client', class: 'LBase;', supertype: 'Landroid/webkit/WebViewClient;', accessFlags: 1 },
      { key: 'client', class: 'Lui/Leaf;', supertype: 'Landroid/webkit/WebViewClient;', accessFlags: 0x11 },
      { key: 'trust', class: 'LTrust;', supertype: 'Ljavax/net/ssl/X509TrustManager;', accessFlags: 1 },
    ]);
    expect(answer.packages).toEqual([
      { name: '', classes: 3 },
      { name: 'ui', classes: 1 },
    ]);
  });

  test('definitions tell an overridden callback and how long its body is', () => {
    const dex = dexBuilder();
    dex.class({
      name: 'LClient;',
      super: 'Landroid/webkit/WebViewClient;',
      methods: [{ name: 'onReceivedSslError', code: code.returnVoid }],
    });
    dex.class({ name: 'LOther;', methods: [{ name: 'onReceivedSslError', flags: 0x400 }] });
    const callback = {
      key: 'ssl',
      owner: 'Landroid/webkit/WebViewClient;',
      name: 'onReceivedSslError',
      inherited: true,
    };
    const { answer } = scan(dex.build(), {
      definitions: [callback, { key: 'any', owner: '*', name: 'onReceivedSslError' }],
    });
    expect(answer.definitions.map(({ key, class: name, codeUnits }) => [key, name, codeUnits])).toEqual([
      ['any', 'LClient;', 1],
      ['any', 'LOther;', 0],
      ['ssl', 'LClient;', 1],
    ]);
  });

  test('a cycle of superclasses ends', () => {
    const dex = dexBuilder();
    dex.class({ name: 'LA;', super: 'LB;' });
    dex.class({ name: 'LB;', super: 'LA;' });
    const { answer } = scan(dex.build(), { subtypes: [{ key: 'loop', type: 'LA;' }] });
    expect(answer.subtypes.map(({ class: name }) => name)).toEqual(['LB;']);
  });
});

test('answers are plain data', () => {
  const dex = dexBuilder();
  dex.class({ name: 'LMain;', staticStrings: ['x'] });
  const { answer } = scan(dex.build(), { strings: () => 1, subtypes: [{ key: 'all', type: '*' }] });
  expect(JSON.parse(JSON.stringify(answer))).toEqual(structuredClone(answer));
});
