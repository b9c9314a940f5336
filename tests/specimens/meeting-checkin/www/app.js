// A check-in at a meeting, which one may as well leave.
const app = {
  name: '会务通',
};
