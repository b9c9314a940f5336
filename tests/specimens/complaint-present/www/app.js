// The same with a place to complain.
const app = {
  name: '城管为民',
};
