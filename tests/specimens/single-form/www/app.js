// One form, filled in already, of which nothing is mandatory.
const app = {
  name: '一表通',
};
