// One corpus file: the object of `zhijian apk --json` beside what the reference tools say. Where aapt and aapt2 disagree either is right.

/** Differences as lines of text; empty when everything is as expected. */
export function compareFile(truth, view) {
  return [...compareFacts(truth, view), ...compareSignatures(truth, view), ...compareVerdict(truth, view)];
}

const facts = [
  { name: 'package', expected: (aapt) => aapt.package, found: (view) => view.package },
  { name: 'versionCode', expected: (aapt) => aapt.versionCode, found: (view) => view.versionCode },
  { name: 'versionName', expected: (aapt) => aapt.versionName, found: (view) => view.versionName },
  { name: 'minSdk', expected: (aapt) => aapt.minSdk, found: (view) => view.minSdk, absent: '1' },
  { name: 'targetSdk', expected: (aapt) => aapt.targetSdk, found: (view) => view.targetSdk, absentAs: 'minSdk' },
  { name: 'permissions', expected: (aapt) => sorted(aapt.usesPermission), found: (view) => sorted(view.permissions) },
  { name: 'label', expected: (aapt) => aapt.label, found: (view) => view.label },
  {
    name: 'abis',
    expected: (aapt) => sorted([...aapt.nativeCode, ...aapt.altNativeCode]),
    found: (view) => sorted(view.nativeAbis),
  },
  { name: 'launcher', expected: (aapt) => aapt.launchable, found: (view) => view.launcher },
];

function sorted(list) {
  return [...new Set(list ?? [])].sort().join(' ');
}

function compareFacts({ aapt10, aapt2_14: aapt2, hostile }, view) {
  if (aapt10 === undefined || aapt10.rc !== 0 || aapt2.rc !== 0 || hostile?.platform === 'reject') return [];
  return facts.flatMap((fact) => compareFact(fact, aapt10, aapt2, view));
}

function compareFact({ name, expected, found }, aapt10, aapt2, view) {
  const [one, two] = [expected(aapt10), expected(aapt2)];
  if (JSON.stringify(one) !== JSON.stringify(two) || one === undefined) return [];
  const value = found(view);
  // Several launchers: aapt lists them all, the view names the one that opens.
  if (Array.isArray(one)) return one.length === 0 || one.includes(value) ? [] : [`${name}: ${value} instead of ${one}`];
  return String(value ?? '') === one ? [] : [`${name}: ${String(value).slice(0, 80)} instead of ${one.slice(0, 80)}`];
}

const schemes = [
  ['v1', 'v1'],
  ['v2', 'v2'],
  ['v3', 'v3'],
  ['v3.1', 'v31'],
  ['v4', 'v4'],
];

function compareSignatures({ apksigner }, view) {
  if (apksigner === undefined || view.error !== undefined) return [];
  if (!apksigner.verifies) return compareRefusal(apksigner, view);
  const differences = schemes
    .filter(([theirs]) => apksigner[theirs] !== undefined)
    .filter(([theirs, ours]) => apksigner[theirs] !== view.signatures[ours].verified)
    .map(
      ([theirs, ours]) =>
        `${theirs}: ${JSON.stringify(view.signatures[ours]).slice(0, 200)} instead of ${apksigner[theirs]}`,
    );
  const expected = sorted(apksigner.certSha256);
  const found = sorted(view.signatures.certificates.map((certificate) => certificate.sha256));
  if (expected !== found) differences.push(`certificates: ${found} instead of ${expected}`);
  if (view.signatures.verified !== true) differences.push('signature: does not verify here, but does for apksigner');
  return differences;
}

/** apksigner names no scheme and no certificate for a package that it refuses. It may also have failed for a reason of its own. */
function compareRefusal(apksigner, view) {
  const crashed = apksigner.errors.some((error) => /Exception|Caused by/.test(error));
  return view.signatures.verified === true && !crashed
    ? [`signature: verifies here; apksigner says ${apksigner.errors.slice(0, 2)}`]
    : [];
}

/** What the platform rejects must carry a coded reason; what it accepts must have been read. */
function compareVerdict({ hostile }, view) {
  const coded = view.error !== undefined || view.container?.findings.length > 0 || view.problems?.length > 0;
  if (hostile?.platform === 'reject' && !coded) return ['no finding although the platform rejects it'];
  if (hostile?.platform === 'accept' && (view.error !== undefined || view.package === null))
    return ['not read although the platform accepts it'];
  return [];
}
