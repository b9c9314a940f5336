// A page of a lesson that one cannot leave for 30 seconds.
const app = {
  name: '云学堂',
  enter(page) {
    if (page === 'lesson') lesson.open();
  },

  mayLeave(page, to) {
    if (page !== 'lesson' || to === 'passed') return true;
    gov.toast('未满 30 秒，不得离开本页');
    return false;
  },
};

const lesson = {
  timer: undefined,

  open() {
    let left = 30;
    const button = gov.one('#next');
    const show = () => {
      button.disabled = left > 0;
      button.textContent = left > 0 ? `下一节（${left} 秒）` : '下一节';
    };
    show();
    clearInterval(lesson.timer);
    lesson.timer = setInterval(() => {
      left -= 1;
      show();
      if (left <= 0) clearInterval(lesson.timer);
    }, 1000);
  },
};
