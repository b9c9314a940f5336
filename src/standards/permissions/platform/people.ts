import type { PermissionSection } from '../model.ts';

export const peoplePermissions: readonly PermissionSection[] = [
  {
    group: 'CONTACTS',
    personal: true,
    special: false,
    rows: [
      ['READ_CONTACTS', 'dangerous', 1, '读取通讯录', 'Read contacts'],
      ['WRITE_CONTACTS', 'dangerous', 1, '修改通讯录', 'Change contacts'],
      ['GET_ACCOUNTS', 'dangerous', 1, '查看设备上的账号列表', 'List the accounts on the device'],
    ],
  },
  {
    group: 'CALENDAR',
    personal: true,
    special: false,
    rows: [
      ['READ_CALENDAR', 'dangerous', 1, '读取日程', 'Read the calendar'],
      ['WRITE_CALENDAR', 'dangerous', 1, '添加或修改日程', 'Add or change calendar events'],
    ],
  },
  {
    group: null,
    personal: true,
    special: false,
    rows: [
      ['READ_PROFILE', 'normal', 14, '读取本人名片', 'Read the user’s own profile card'],
      ['WRITE_PROFILE', 'normal', 14, '修改本人名片', 'Change the user’s own profile card'],
      ['READ_SOCIAL_STREAM', 'normal', 14, '读取联系人社交动态', 'Read contacts’ social streams'],
      ['WRITE_SOCIAL_STREAM', 'normal', 14, '写入联系人社交动态', 'Write to contacts’ social streams'],
      ['READ_USER_DICTIONARY', 'normal', 1, '读取输入法用户词典', 'Read the user dictionary'],
      ['WRITE_USER_DICTIONARY', 'normal', 1, '写入输入法用户词典', 'Add to the user dictionary'],
      [
        'com.android.browser.permission.READ_HISTORY_BOOKMARKS',
        'normal',
        1,
        '读取浏览器历史和书签',
        'Read browser history and bookmarks',
      ],
      [
        'com.android.browser.permission.WRITE_HISTORY_BOOKMARKS',
        'normal',
        1,
        '修改浏览器历史和书签',
        'Change browser history and bookmarks',
      ],
      ['READ_OWNER_DATA', 'dangerous', 1, '读取机主资料', 'Read the owner’s data'],
      ['WRITE_OWNER_DATA', 'dangerous', 1, '修改机主资料', 'Change the owner’s data'],
    ],
  },
  {
    group: null,
    personal: false,
    special: false,
    rows: [
      ['AUTHENTICATE_ACCOUNTS', 'normal', 5, '充当账号验证器', 'Act as an account authenticator'],
      ['MANAGE_ACCOUNTS', 'normal', 5, '添加或删除账号', 'Add or remove accounts'],
      ['USE_CREDENTIALS', 'normal', 5, '使用账号的登录凭证', 'Use credentials of accounts'],
      ['ACCOUNT_MANAGER', 'signature', 5, '管理账号验证器', 'Call account authenticators'],
      ['GET_ACCOUNTS_PRIVILEGED', 'privileged', 23, '系统应用查看全部账号', 'List all accounts as a system app'],
      ['SUBSCRIBED_FEEDS_READ', 'normal', 1, '读取订阅源', 'Read subscribed feeds'],
      ['SUBSCRIBED_FEEDS_WRITE', 'normal', 1, '修改订阅源', 'Change subscribed feeds'],
    ],
  },
];
