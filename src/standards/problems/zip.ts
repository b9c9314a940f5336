import type { ProblemEntry } from './model.ts';

/** Defects of the archive itself. */
export const zipProblems = {
  'zip-end-record-missing': {
    title: { zh: '压缩包没有结尾记录', en: 'No end of central directory' },
    meaning: {
      zh: '找不到指向文件目录的结尾记录，文件目录是另行搜索到的。',
      en: "No record leads to the archive's directory; the directory was found by searching.",
    },
  },
  'zip-directory-rebuilt': {
    title: { zh: '文件目录靠逐条搜索恢复', en: 'Directory recovered by searching' },
    meaning: {
      zh: '文件目录读不下去，其余条目是搜索出来的，可能不全。',
      en: 'The directory could not be followed; further entries were found by searching and may be incomplete.',
    },
  },
  'zip-end-record-decoy': {
    title: { zh: '有假的结尾记录', en: 'Decoy end record' },
    meaning: {
      zh: '注释或附加数据里藏着另一条结尾记录，不同工具会读出不同的内容。',
      en: 'Another end record hides in the comment or behind the archive, so that tools see different contents.',
    },
  },
  'zip-trailing-bytes': {
    title: { zh: '压缩包之后还有数据', en: 'Bytes behind the archive' },
    meaning: { zh: '结尾记录之后附有多余数据。', en: 'There is data behind the end record.' },
  },
  'zip-disk-number': {
    title: { zh: '分卷号不为零', en: 'Disk number is not zero' },
    meaning: {
      zh: '安装包自称是多卷压缩包的一部分；安卓不看这个数，别的工具会因此报错。',
      en: 'The archive claims to be one of several volumes; Android does not care, other tools stumble.',
    },
  },
  'zip-zip64': {
    title: { zh: '使用了 zip64 记录', en: 'Zip64 records in use' },
    meaning: {
      zh: '安装包用了超大压缩包才需要的记录；较旧的安卓版本和 v2 及以上签名校验都不认。',
      en: 'Records meant for very large archives are used; older Android releases and signature schemes from v2 on do not take them.',
    },
  },
  'zip-zip64-end-record': {
    title: { zh: 'zip64 结尾记录有误', en: 'Zip64 end record is wrong' },
    meaning: {
      zh: '用于超大文件的结尾记录缺失或前后矛盾。',
      en: 'The end record for very large archives is missing or contradicts itself.',
    },
  },
  'zip-zip64-extra': {
    title: { zh: 'zip64 附加字段有误', en: 'Zip64 extra field is wrong' },
    meaning: {
      zh: '条目需要的 64 位大小字段缺失或过短，该条目读不出来。',
      en: 'An entry lacks the 64-bit sizes it announces and cannot be read.',
    },
  },
  'zip-empty': {
    title: { zh: '压缩包是空的', en: 'The archive is empty' },
    meaning: { zh: '文件目录里没有任何条目。', en: 'The directory has no entries.' },
  },
  'zip-prefix': {
    title: { zh: '压缩包之前有数据', en: 'Bytes in front of the archive' },
    meaning: { zh: '文件不是以压缩包条目开头的。', en: 'The file does not start with an entry.' },
  },
  'zip-prefix-dex': {
    title: { zh: '安装包前面接了一段代码（Janus）', en: 'Code in front of the archive (Janus)' },
    meaning: {
      zh: '文件以 dex 代码开头：旧版安卓会直接运行它而签名仍显示有效（CVE-2017-13156）。',
      en: 'The file starts as dex code, which old Android versions run while the signature still looks valid (CVE-2017-13156).',
    },
  },
  'zip-directory-offset': {
    title: { zh: '文件目录的位置与记录不符', en: 'Directory is not where it is said to be' },
    meaning: {
      zh: '结尾记录给出的目录位置不对，已按实际位置读取。',
      en: 'The end record points elsewhere; the directory was read where it is.',
    },
  },
  'zip-directory-damaged': {
    title: { zh: '文件目录损坏', en: 'Central directory is damaged' },
    meaning: {
      zh: '目录中有读不出的记录，其后的条目可能丢失。',
      en: 'A record of the directory cannot be read; entries behind it may be lost.',
    },
  },
  'zip-directory-too-large': {
    title: { zh: '文件目录过大', en: 'Central directory is too large' },
    meaning: {
      zh: '目录超过读取上限，只读了前面一部分。',
      en: 'The directory exceeds what is read; only its first part was.',
    },
  },
  'zip-hidden-records': {
    title: { zh: '目录中藏有多余记录', en: 'Records hidden in the directory' },
    meaning: {
      zh: '目录里的记录比结尾记录声明的多。',
      en: 'The directory has more records than the end record declares.',
    },
  },
  'zip-duplicate-name': {
    title: { zh: '有同名文件', en: 'Two entries with one name' },
    meaning: {
      zh: '同一个名字出现两次：校验的与运行的可能不是同一份内容。',
      en: 'One name appears twice, so what is verified and what is run may differ.',
    },
  },
  'zip-name-encoding': {
    title: { zh: '文件名不是 UTF-8', en: 'Name is not UTF-8' },
    meaning: {
      zh: '文件名含无法解码的字节，安卓拒绝这样的安装包。',
      en: 'The name holds bytes that are no UTF-8, which Android refuses.',
    },
  },
  'zip-name-overlong': {
    title: { zh: '文件名使用了变体编码', en: 'Name is overlong-encoded' },
    meaning: {
      zh: '文件名中的字符以更长的方式编码，看上去与别的名字一样。',
      en: 'Characters of the name are encoded in a longer form than needed, imitating another name.',
    },
  },
  'zip-name-empty': {
    title: { zh: '文件名为空', en: 'Empty name' },
    meaning: { zh: '条目没有名字。', en: 'An entry has no name.' },
  },
  'zip-name-long': {
    title: { zh: '文件名过长', en: 'Very long name' },
    meaning: {
      zh: '文件名长得不正常，许多解包工具会失败。',
      en: 'The name is unusually long, and many unpackers fail on it.',
    },
  },
  'zip-name-control': {
    title: { zh: '文件名含控制字符', en: 'Control characters in a name' },
    meaning: {
      zh: '文件名含不可见字符或书写方向控制符，显示出来的名字与实际不同。',
      en: 'The name holds invisible or direction-changing characters and shows as something else.',
    },
  },
  'zip-name-outside': {
    title: { zh: '文件名指向包外', en: 'Name points outside' },
    meaning: {
      zh: '文件名含“..”或以“/”开头，解包时可能写到别处。',
      en: 'The name contains ".." or starts with "/", so that unpacking may write elsewhere.',
    },
  },
  'zip-method-unknown': {
    title: { zh: '压缩方法不存在', en: 'Unknown compression method' },
    meaning: {
      zh: '条目声明了不存在的压缩方法；安卓按未压缩处理，分析工具常被骗过。',
      en: 'An entry names a method that does not exist; Android reads it as stored, analysis tools are often misled.',
    },
  },
  'zip-method-inflated': {
    title: { zh: '压缩方法不实', en: 'False compression method' },
    meaning: {
      zh: '条目声明了不存在的压缩方法，数据其实是 deflate 压缩的；读出什么因安卓版本而异，这里按解压后的内容读取。',
      en: 'An entry names a method that does not exist, yet its data is deflated: what a phone reads depends on its Android version. The inflated data was read here.',
    },
  },
  'zip-encrypted-flag': {
    title: { zh: '假的加密标记', en: 'Encryption flag on plain data' },
    meaning: {
      zh: '条目标着“已加密”而实际没有，用来阻挠分析工具。',
      en: 'An entry is marked as encrypted although it is not, which keeps analysis tools out.',
    },
  },
  'zip-ratio': {
    title: { zh: '压缩比异常', en: 'Extreme compression ratio' },
    meaning: {
      zh: '展开后的大小是压缩数据的上千倍，可能是压缩炸弹。',
      en: 'It inflates to a thousandfold and more: possibly a bomb.',
    },
  },
  'zip-overlap': {
    title: { zh: '条目互相重叠', en: 'Entries overlap' },
    meaning: { zh: '两个条目占用同一段数据。', en: 'Two entries share bytes.' },
  },
  'zip-header-offset': {
    title: { zh: '条目位置有误', en: 'Entry offset is wrong' },
    meaning: {
      zh: '目录给出的条目位置不在压缩包数据范围内。',
      en: "The directory puts an entry outside of the archive's data.",
    },
  },
  'zip-local-header-missing': {
    title: { zh: '条目没有本地文件头', en: 'No local header' },
    meaning: {
      zh: '目录指向的地方没有这个条目，内容读不出来。',
      en: 'The entry is not where the directory says; its content cannot be read.',
    },
  },
  'zip-local-name': {
    title: { zh: '本地文件头的名字不同', en: 'Local name differs' },
    meaning: { zh: '目录与本地文件头的名字不一致。', en: 'Directory and local header name the entry differently.' },
  },
  'zip-local-sizes': {
    title: { zh: '本地文件头的大小不同', en: 'Local sizes differ' },
    meaning: {
      zh: '目录与本地文件头的大小或校验值不一致。',
      en: 'Directory and local header disagree on sizes or checksum.',
    },
  },
  'zip-local-method': {
    title: { zh: '本地文件头的压缩方法不同', en: 'Local method differs' },
    meaning: {
      zh: '目录与本地文件头的压缩方法不一致。',
      en: 'Directory and local header disagree on the compression method.',
    },
  },
  'zip-local-flags': {
    title: { zh: '本地文件头的标记不同', en: 'Local flags differ' },
    meaning: { zh: '目录与本地文件头的标记不一致。', en: 'Directory and local header disagree on the flags.' },
  },
  'zip-local-zip64': {
    title: { zh: '本地文件头的 zip64 字段有误', en: 'Local zip64 field is wrong' },
    meaning: {
      zh: '本地文件头声明的 64 位大小缺失或不一致。',
      en: 'The 64-bit sizes of the local header are missing or differ.',
    },
  },
  'zip-data-descriptor': {
    title: { zh: '数据描述符有误', en: 'Data descriptor is wrong' },
    meaning: {
      zh: '数据之后的大小和校验值与目录不一致。',
      en: 'Sizes and checksum behind the data differ from the directory.',
    },
  },
  'zip-data-range': {
    title: { zh: '条目数据超出文件', en: 'Data beyond the file' },
    meaning: { zh: '条目的数据不完整。', en: "The entry's data is not all there." },
  },
  'zip-stored-size': {
    title: { zh: '未压缩条目的两个大小不同', en: 'Sizes of a stored entry differ' },
    meaning: {
      zh: '未压缩的条目，压缩前后大小本应相同。',
      en: 'Both sizes of an uncompressed entry should be the same.',
    },
  },
  'zip-entry-size': {
    title: { zh: '展开后的大小不符', en: 'Inflated size differs' },
    meaning: { zh: '实际内容比声明的长或短。', en: 'The content is longer or shorter than declared.' },
  },
  'zip-entry-truncated': {
    title: { zh: '条目内容不完整', en: 'Content is cut off' },
    meaning: {
      zh: '压缩数据提前结束，只得到一部分内容。',
      en: 'The compressed data ends early; only a part was recovered.',
    },
  },
  'zip-entry-corrupt': {
    title: { zh: '条目内容损坏', en: 'Content is corrupt' },
    meaning: { zh: '压缩数据无法展开。', en: 'The compressed data cannot be inflated.' },
  },
  'zip-entry-too-large': {
    title: { zh: '条目过大', en: 'Entry is too large' },
    meaning: { zh: '展开后超过上限，没有读取。', en: 'It would inflate beyond the limit and was not read.' },
  },
  'zip-crc': {
    title: { zh: '校验值不符', en: 'Checksum differs' },
    meaning: {
      zh: '内容与记录的 CRC-32 不一致，可能被改动过。',
      en: 'The content does not match its CRC-32 and may have been changed.',
    },
  },
} as const satisfies Record<string, ProblemEntry>;
