import { homedir } from 'node:os';
import { join } from 'node:path';

/** Folder of this user for what must outlive a process: leases, what phones were prepared with. */
export function stateDirectory(environment: NodeJS.ProcessEnv = process.env): string {
  const own = environment['ZHIJIAN_STATE'];
  if (own !== undefined && own !== '') return own;
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support/zhijian');
  if (process.platform === 'win32') return join(environment['LOCALAPPDATA'] ?? homedir(), 'zhijian');
  return join(environment['XDG_STATE_HOME'] ?? join(homedir(), '.local/state'), 'zhijian');
}

/** Folder of this user for what can be made again. */
export function cacheDirectory(environment: NodeJS.ProcessEnv = process.env): string {
  const own = environment['ZHIJIAN_CACHE'];
  if (own !== undefined && own !== '') return own;
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/zhijian');
  if (process.platform === 'win32') return join(environment['LOCALAPPDATA'] ?? homedir(), 'zhijian/cache');
  return join(environment['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'zhijian');
}
