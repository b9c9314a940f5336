import type { PermissionSection } from '../model.ts';

export const storagePermissions: readonly PermissionSection[] = [
  {
    group: 'STORAGE',
    personal: true,
    special: false,
    rows: [
      ['READ_EXTERNAL_STORAGE', 'dangerous', 16, '读取共享存储中的文件', 'Read files in shared storage'],
      ['WRITE_EXTERNAL_STORAGE', 'dangerous', 4, '修改共享存储中的文件', 'Change files in shared storage'],
      ['READ_MEDIA_IMAGES', 'dangerous', 33, '读取图片', 'Read images'],
      ['READ_MEDIA_VIDEO', 'dangerous', 33, '读取视频', 'Read videos'],
      ['READ_MEDIA_AUDIO', 'dangerous', 33, '读取音频', 'Read audio files'],
      [
        'READ_MEDIA_VISUAL_USER_SELECTED',
        'dangerous',
        34,
        '读取用户选中的图片视频',
        'Read the images and videos the user picked',
      ],
    ],
  },
  {
    group: null,
    personal: false,
    special: false,
    rows: [
      ['WRITE_MEDIA_STORAGE', 'privileged', 13, '写入内部媒体存储', 'Write to internal media storage'],
      ['ACCESS_ALL_EXTERNAL_STORAGE', 'signature', 17, '访问所有用户的外部存储', 'Reach all users’ external storage'],
      ['MOUNT_UNMOUNT_FILESYSTEMS', 'privileged', 1, '挂载卸载存储', 'Mount and unmount storage'],
      ['MOUNT_FORMAT_FILESYSTEMS', 'privileged', 1, '格式化可移动存储', 'Format removable storage'],
      ['CLEAR_APP_CACHE', 'privileged', 1, '清除所有应用缓存', 'Clear the cache of all apps'],
      ['DELETE_CACHE_FILES', 'privileged', 1, '删除其他应用的缓存', 'Delete cache files of other apps'],
      ['GET_PACKAGE_SIZE', 'normal', 1, '查看应用占用空间', 'See how much space apps use'],
      ['DIAGNOSTIC', 'signature', 1, '访问诊断资源', 'Reach diagnostic resources'],
    ],
  },
];
