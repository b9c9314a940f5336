import type { Budget } from '../../shared/budget.ts';
import { InspectorError } from '../../shared/errors.ts';
import type { ProblemSink } from '../problem.ts';
import { createBinarySource } from './binary-source.ts';
import { chunkHeader, chunkTypes, readChunk } from './chunk.ts';
import type { ResourceTable } from './model.ts';
import { openPackage, openReportedPool, type PackageIndex } from './package.ts';
import type { ResourceProblemCode } from './problems.ts';
import { createReport, hex, type Report } from './report.ts';
import { emptyPool, type StringPool } from './string-pool.ts';
import { struct } from './struct.ts';
import { createTable } from './table.ts';

/** `ResTable_header`. */
const tableStruct = struct({ type: 'u16', headerSize: 'u16', size: 'u32', packageCount: 'u32' });

/**
 * Opens a `resources.arsc`. Only chunk headers are read now; strings and entries when they are asked for, and what is wrong with them
 * is reported then.
 *
 * @throws InspectorError `resources-unreadable` when the data is no resource table at all, `budget-exceeded`.
 */
export function openResources(buffer: Buffer, place: string, sink: ProblemSink, budget: Budget): ResourceTable {
  const report = createReport<ResourceProblemCode>(sink, place);
  const { start, end, packageCount } = readTableHeader(buffer, place, report);
  let strings: StringPool | undefined;
  const packages: PackageIndex[] = [];
  let offset = start;
  while (offset < end) {
    budget.check(place);
    const chunk = readChunk(buffer, offset, end);
    if (typeof chunk === 'string') {
      report('resources-chunk-invalid', chunk, { offset, loss: true, rejected: true });
      break;
    }
    if (chunk.type === chunkTypes.stringPool) strings ??= openReportedPool(buffer, chunk, report);
    else if (chunk.type === chunkTypes.tablePackage) {
      const opened = openPackage(buffer, chunk, report);
      if (opened !== undefined) packages.push(opened);
    } else report('resources-unknown-chunk', `chunk type ${hex(chunk.type, 4)}, ${chunk.size} bytes`, { offset });
    offset = chunk.end;
  }
  if (packages.length !== packageCount) {
    report('resources-package-count', `${packageCount} packages announced, ${packages.length} found`, { offset: 8 });
  }
  return createTable(
    createBinarySource({ buffer, place, strings: strings ?? emptyPool, packages, report, budget }),
    report,
  );
}

function readTableHeader(
  buffer: Buffer,
  place: string,
  report: Report<ResourceProblemCode>,
): { start: number; end: number; packageCount: number } {
  if (buffer.length < tableStruct.size) {
    throw new InspectorError('resources-unreadable', `${buffer.length} bytes are too few for a resource table`, {
      place,
    });
  }
  const { type, headerSize, size, packageCount } = tableStruct.read(buffer, 0);
  if (type !== chunkTypes.table) {
    throw new InspectorError('resources-unreadable', `chunk type ${hex(type, 4)}, no resource table`, { place });
  }
  const sound = headerSize >= tableStruct.size && headerSize <= size && size <= buffer.length;
  if (!sound) {
    report(
      'resources-chunk-invalid',
      `table header of ${headerSize} bytes, table of ${size}, file of ${buffer.length}`,
      {
        offset: 0,
        loss: size > buffer.length,
        rejected: true,
      },
    );
  }
  return {
    start: headerSize >= chunkHeader.size ? headerSize : tableStruct.size,
    end: Math.min(size, buffer.length),
    packageCount,
  };
}
