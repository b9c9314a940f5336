// Has no place to complain.
const app = {
  name: '城管热线',
  without: ['complaint'],
};
