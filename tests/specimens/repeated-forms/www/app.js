// The same figures on three forms, each of them mandatory.
const app = {
  name: '报表通',
};
