import type { Text } from '../shared/text.ts';

/** What `verify` and `keys` say. */
export const sealingTexts = {
  trusted: {
    zh: '完好，且由受信任的密钥签名：{files} 个文件与封存时一致',
    en: 'Intact, signed by a trusted key: {files} files are as they were sealed',
  },
  'unknown-key': {
    zh: '完好，有签名，但密钥不在受信任之列：{files} 个文件与封存时一致',
    en: 'Intact, signed, but by a key that is not known as trusted: {files} files are as they were sealed',
  },
  unsigned: {
    zh: '完好，未签名：{files} 个文件与封存时一致',
    en: 'Intact, unsigned: {files} files are as they were sealed',
  },
  differs: { zh: '不一致：{count} 处与封存时不同', en: 'Not intact: {count} differences from what was sealed' },
  firstDifference: { zh: '首个不同之处：{what}', en: 'first difference: {what}' },
  unsignedMeans: {
    zh: '没有签名只能说明内容与根哈希相符；请把根哈希与报告或登记的值核对。',
    en: 'Without a signature this says that the content fits the root hash: compare that with the one in the report or on record.',
  },
  unknownMeans: {
    zh: '核对密钥编号后，用 --trust <编号或公钥文件> 声明信任。',
    en: 'Compare the key id with its owner’s, then name it with --trust <id or file of public keys>.',
  },
  rootSha256: { zh: '根哈希 SHA-256：{hash}', en: 'root hash SHA-256: {hash}' },
  rootSm3: { zh: '根哈希 SM3：{hash}', en: 'root hash SM3: {hash}' },
  missing: { zh: '缺失', en: 'missing' },
  changed: { zh: '被改动', en: 'changed' },
  unlisted: { zh: '不在清单内', en: 'not listed' },
  unreadable: { zh: '无法读取', en: 'unreadable' },
  'not-a-file': { zh: '不是普通文件', en: 'not a regular file' },
  'unlike-original': { zh: '与原件的清单不符（{why}）', en: 'not what the original’s index says ({why})' },
  'verdicts-differ': {
    zh: '结论与重新判定的结果不符（{why}）',
    en: 'not what judging the evidence again gives ({why})',
  },
  packing: { zh: '打包处被改动', en: 'changed where the ZIP packs it' },
  foreignPacking: {
    zh: '内容完好，但不是本工具的打包：此 ZIP 由其他工具重新打包（或由早期版本导出）。文件之间和前后的字节、时间、属性未核对，不能据此认定为原 ZIP；需要时请向交付方索取原文件。',
    en: 'Contents intact, packing is not ours: another tool packed this ZIP anew (or an early version exported it). Bytes between and around the files, times and attributes were not compared: it is not the ZIP that was exported. Ask whoever handed it over for that.',
  },
  broken: { zh: '步骤记录的哈希链在第 {line} 行断开', en: 'hash chain of the journal broken at line {line}' },
  'signature-wrong': { zh: '签名无效（{why}）', en: 'signature wrong ({why})' },
  'stamp-wrong': { zh: '时间戳无效（{why}）', en: 'time stamp wrong ({why})' },
  signature: {
    zh: '签名：{signer}，{algorithm}，密钥 {key}，签名人时钟 {at}，{state}',
    en: 'signature: {signer}, {algorithm}, key {key}, by the signer’s clock {at}, {state}',
  },
  signatureTrusted: { zh: '受信任', en: 'trusted' },
  signatureUnknown: { zh: '密钥未知', en: 'key unknown' },
  signatureWrong: { zh: '无效', en: 'wrong' },
  stamp: {
    zh: '时间戳：{at}，{authority}（已核对：摘要、随机数、签名；未核对：证书链是否可信、是否吊销）',
    en: 'time stamp: {at}, {authority} (checked: digest, nonce, signature; not checked: whether the certificate chain is to be trusted, revocation)',
  },
  redacted: {
    zh: '脱敏证据包：由根哈希 {sha256} 的原始证据包派生，{changed} 个文件与原件不同',
    en: 'redacted bundle: made from the one with root hash {sha256}, {changed} files differ from it',
  },
  original: { zh: '原件的{what}', en: 'of the original: {what}' },
  redactedUnsigned: {
    zh: '脱敏后的内容无人签名：下列签名只证明原件的封存，不证明被遮蔽的文件里没有别的改动；请把本包的根哈希与交付方核对。',
    en: 'Nobody signed the redacted part: the signatures below vouch for the original alone, and not that nothing else was changed in the files said to be redacted. Compare this root hash with whoever handed the package over.',
  },
  redactedSigned: {
    zh: '脱敏后的内容由上列签名证明；下列签名只证明原件的封存。',
    en: 'The signatures above vouch for the redacted part; those below for the original alone.',
  },
  signatureTrustedOriginal: {
    zh: '密钥受信任（只及于原件，不及于脱敏部分）',
    en: 'key trusted (for the original alone, not for the redacted part)',
  },
  listSignature: { zh: '压缩包清单的{what}', en: 'of the package’s list: {what}' },
  listSigned: {
    zh: '清单（export.json）的签名证明压缩包内的每个文件，报告与结论在内。',
    en: 'A signature over the list (export.json) vouches for every file of the package, reports and verdicts included.',
  },
  listUnsigned: {
    zh: '压缩包清单（export.json）无人签名：包内的报告与 inspection.json 没有签名证明。',
    en: 'Nobody signed the package’s list (export.json): no signature vouches for the reports and inspection.json in it.',
  },
  packageSigned: {
    zh: '已签名（遮蔽后的证据包与清单）：{signer}，密钥 {key}',
    en: 'Signed (the redacted evidence and the list): {signer}, key {key}',
  },
  originalWithout: {
    zh: '包内没有原件的清单：原件本身未能核对',
    en: 'the original’s index is not here: the original itself was not checked',
  },
  otherBundle: {
    zh: 'inspection.json 记录的根哈希与证据包不同：该结论不是由这个证据包得出的',
    en: 'inspection.json names another root hash: its verdicts were not made from this bundle',
  },
  inspectionUnreadable: {
    zh: '注意：旁边的 inspection.json 无法读取，未能核对结论是否出自这个证据包',
    en: 'note: inspection.json beside it cannot be read; whether its verdicts were made from this bundle was not checked',
  },
  verdictsConfirmed: {
    zh: 'inspection.json 的判定与结论：按封存的证据重新判定，结果相同',
    en: 'verdicts and conclusion in inspection.json: judging the sealed evidence again gives the same',
  },
  verdictsOtherRules: {
    zh: '注意：inspection.json 由另一套规则判定，其判定与结论未核对；可用 zhijian evaluate 重新判定',
    en: 'note: inspection.json was judged by other rules: its verdicts and conclusion were not checked; zhijian evaluate judges again',
  },
  verdictsRedacted: {
    zh: '注意：证据已脱敏，inspection.json 的判定与结论未核对；须凭原件核对',
    en: 'note: the evidence is redacted: verdicts and conclusion in inspection.json were not checked; that takes the original',
  },
  chainTorn: {
    zh: '注意：{file} 的最后一行不完整（程序曾异常退出）',
    en: 'note: the last line of {file} is cut off, as a crash leaves it',
  },
  journal: {
    zh: '未封存的过程记录：{journals} 份共 {lines} 行，哈希链完整；{screens} 个画面与其名称相符',
    en: 'Unsealed journal: {journals} runs of {lines} lines hang together; {screens} looks fit their names',
  },
  journalMeans: {
    zh: '尚未封存：末尾被截去或整次运行被删去无法发现。',
    en: 'Not sealed: what was cut off the end, or a run removed as a whole, cannot be told.',
  },
  journalDiffers: { zh: '未封存的过程记录有 {count} 处不一致', en: 'Unsealed journal: {count} differences' },
  reportBelongs: { zh: '报告出自这个证据包：{path}', en: 'The report was made from this bundle: {path}' },
  reportOfOriginal: {
    zh: '报告出自原始证据包，这里是它的脱敏版：{path}',
    en: 'The report was made from the original of this redacted bundle: {path}',
  },
  reportForeign: {
    zh: '报告不是出自这个证据包：{path}\n  报告中的根哈希 {named}\n  证据包的根哈希 {found}',
    en: 'The report was not made from this bundle: {path}\n  root hash in the report {named}\n  root hash of the bundle {found}',
  },
  reportNames: {
    zh: '报告中的根哈希 SHA-256：{named}\n旁边没有证据包；用 --bundle 指定证据包后可核对报告是否出自它。',
    en: 'root hash in the report, SHA-256: {named}\nThere is no bundle beside it; name one with --bundle to see whether the report was made from it.',
  },
  reportLimits: {
    zh: '报告正文未封存：这里只核对它所指的证据包。',
    en: 'The text of a report is not sealed: what is checked is the bundle that it names.',
  },
  keyCreated: {
    zh: '已创建 {algorithm} 密钥：{name}\n密钥编号：{id}\n私钥：{path}（仅本用户可读{lock}）',
    en: '{algorithm} key made: {name}\nkey id: {id}\nprivate key: {path} (readable by you alone{lock})',
  },
  keyLocked: { zh: '，已用口令加密', en: ', encrypted with a passphrase' },
  keyOpen: { zh: '，未设口令', en: ', without a passphrase' },
  noKeys: {
    zh: '还没有密钥。创建：zhijian keys create --name 姓名',
    en: 'No keys yet. Make one: zhijian keys create --name "Your Name"',
  },
  keyExported: { zh: '公钥已写入 {path}', en: 'public key written to {path}' },
  signed: {
    zh: '已签名：{signer}，密钥 {key}\n根哈希 SHA-256：{sha256}',
    en: 'Signed: {signer}, key {key}\nroot hash SHA-256: {sha256}',
  },
  stamped: { zh: '已加时间戳：{at}，{authority}', en: 'Time stamp: {at}, {authority}' },
  notStamped: {
    zh: '未取得时间戳（证据包已封存{signed}）：{why}\n稍后可补加：zhijian keys stamp {path} --timestamp-url {url}',
    en: 'No time stamp was had (the bundle is sealed{signed}): {why}\nAdd one later: zhijian keys stamp {path} --timestamp-url {url}',
  },
  andSigned: { zh: '并已签名', en: ' and signed' },
  passphrase: { zh: '密钥 {name} 的口令：', en: 'passphrase of the key {name}: ' },
  newPassphrase: { zh: '新密钥的口令：', en: 'passphrase of the new key: ' },
  repeatPassphrase: { zh: '再输入一次：', en: 'once more: ' },
  passphrasesDiffer: { zh: '两次输入不同', en: 'the two differ' },
  passphraseCancelled: { zh: '未输入口令', en: 'no passphrase was typed' },
  passphraseNeedsTerminal: {
    zh: '无法在此询问口令：请在终端运行，或设置环境变量 ZHIJIAN_KEY_PASSPHRASE',
    en: 'nobody to ask for a passphrase: run in a terminal, or set ZHIJIAN_KEY_PASSPHRASE',
  },
} as const satisfies Record<string, Text>;

/** Why a signature or a time stamp is wrong, by the codes of `src/evidence/seal`. */
export const sealFaultTexts: Readonly<Record<string, Text>> = {
  malformed: { zh: '格式不对', en: 'malformed' },
  'other-bundle': { zh: '是给另一个证据包的', en: 'made for another bundle' },
  'other-key': { zh: '文件名与密钥不符', en: 'named after another key' },
  wrong: { zh: '与内容不符', en: 'does not fit the content' },
  'not-granted': { zh: '未获签发', en: 'not granted' },
  'other-imprint': { zh: '是给另一份数据的', en: 'made for other data' },
  'other-nonce': { zh: '随机数不符', en: 'answers another request' },
  'no-certificate': { zh: '缺少签发证书', en: 'without its certificate' },
  'certificate-not-for-stamps': { zh: '证书不能用于时间戳', en: 'the certificate is not for time stamps' },
  'certificate-not-valid-then': { zh: '证书当时无效', en: 'the certificate was not valid then' },
  'unknown-algorithm': { zh: '算法未知或不可信', en: 'an algorithm that is unknown or not believed' },
};
