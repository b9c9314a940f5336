import type { PermissionSection } from '../model.ts';

export const capturePermissions: readonly PermissionSection[] = [
  {
    group: 'CAMERA',
    personal: true,
    special: false,
    rows: [['CAMERA', 'dangerous', 1, '使用相机拍照录像', 'Take photos and record video']],
  },
  {
    group: 'MICROPHONE',
    personal: true,
    special: false,
    rows: [['RECORD_AUDIO', 'dangerous', 1, '使用麦克风录音', 'Record sound']],
  },
  {
    group: null,
    personal: false,
    special: false,
    rows: [
      ['CAPTURE_AUDIO_OUTPUT', 'privileged', 19, '录制设备输出的声音', 'Record the device’s sound output'],
      ['CAPTURE_VIDEO_OUTPUT', 'signature', 19, '录制屏幕输出', 'Record the screen output'],
      ['READ_FRAME_BUFFER', 'signature', 1, '读取屏幕画面', 'Read the screen content'],
      ['DETECT_SCREEN_CAPTURE', 'normal', 34, '得知自己的界面被截屏', 'Learn that its own screen was captured'],
      ['DETECT_SCREEN_RECORDING', 'normal', 35, '得知自己的界面被录屏', 'Learn that its own screen is recorded'],
      ['EYE_TRACKING_COARSE', 'dangerous', 36, '获取大致视线方向', 'Read roughly where the eyes look'],
      ['EYE_TRACKING_FINE', 'dangerous', 36, '获取精确视线方向', 'Read exactly where the eyes look'],
      ['FACE_TRACKING', 'dangerous', 36, '跟踪面部表情', 'Track the face'],
      ['HAND_TRACKING', 'dangerous', 36, '跟踪手部动作', 'Track the hands'],
      ['HEAD_TRACKING', 'dangerous', 36, '跟踪头部动作', 'Track the head'],
      ['SCENE_UNDERSTANDING_COARSE', 'dangerous', 36, '大致识别周围环境', 'Understand the surroundings roughly'],
      ['SCENE_UNDERSTANDING_FINE', 'dangerous', 36, '精细识别周围环境', 'Understand the surroundings in detail'],
      ['FLASHLIGHT', 'normal', 1, '控制闪光灯，早已不起作用', 'Control the flashlight; long without effect'],
    ],
  },
];
