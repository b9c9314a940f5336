// A splash that one can skip, and a code by message that can be had again after a minute.
const app = {
  name: '惠民通',
  start() {
    const splash = document.createElement('div');
    splash.className = 'shade';
    splash.innerHTML = '<div class="dialog"><h2>惠民通</h2><p>样例市便民服务平台</p><button class="button plain" type="button">跳过</button></div>';
    splash.querySelector('button').onclick = () => splash.remove();
    document.body.append(splash);
    setTimeout(() => splash.remove(), 5000);
  },
};

const code = {
  send() {
    let left = 60;
    const button = gov.one('#send');
    button.disabled = true;
    const timer = setInterval(() => {
      left -= 1;
      button.textContent = left > 0 ? `${left} 秒后重新发送` : '获取验证码';
      button.disabled = left > 0;
      if (left <= 0) clearInterval(timer);
    }, 1000);
  },
};
