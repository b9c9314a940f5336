// A reminder to rest one's eyes: off by default, and it stays on the phone.
const app = {
  name: '书香机关',
};
