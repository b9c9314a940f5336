// Three things that nobody can get round: the check-in before the workbench, the stay on a lesson, the photo of a visit.
const app = {
  name: '指时宝',
  version: '3.2.0',
  about: '街道干部日常工作平台。',

  enter(page) {
    if (page === 'attendance') attendance.open();
    if (page === 'lesson') lesson.open();
  },

  mayLeave(page, to) {
    if (page === 'attendance' && to !== 'done' && !attendance.signed) {
      gov.toast('请先完成签到');
      return false;
    }
    if (page === 'lesson' && to !== 'finished') {
      gov.toast('未学满 30 秒，不得离开');
      return false;
    }
    return true;
  },
};

const attendance = {
  signed: false,

  open() {
    if (attendance.signed) {
      location.replace('#done');
      return;
    }
    gov.dialog(
      '您今天还未签到',
      '<p>请立即签到，未签到将扣分并通报。</p><p class="faint">样例街道 · 上班签到 08:30 截止</p>',
      ['立即签到', () => {
        attendance.signed = true;
        location.hash = 'done';
      }],
    );
  },
};

const lesson = {
  timer: undefined,

  open() {
    let left = 30;
    const button = gov.one('#next');
    button.disabled = true;
    button.textContent = `还需学习 ${left} 秒`;
    clearInterval(lesson.timer);
    lesson.timer = setInterval(() => {
      left -= 1;
      button.textContent = left > 0 ? `还需学习 ${left} 秒` : '完成学习';
      button.disabled = left > 0;
      if (left <= 0) clearInterval(lesson.timer);
    }, 1000);
  },

  finish() {
    location.hash = 'finished';
  },
};

const visit = {
  submit() {
    const missing =
      gov.one('#who').value.trim() === '' ? '请输入走访对象'
      : gov.one('#what').value.trim() === '' ? '请输入走访情况'
      : gov.one('#photo').files.length === 0 ? '请上传现场照片'
      : '';
    gov.one('#visit-error').textContent = missing;
    if (missing === '') location.hash = 'visited';
    else gov.toast(missing);
  },
};
