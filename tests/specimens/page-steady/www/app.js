// The same without the error.
const app = {
  name: '图说样例',
};
