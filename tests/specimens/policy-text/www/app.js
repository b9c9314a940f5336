// Quotes the rules that forbid what it does not do.
const app = {
  name: '减负之窗',
};
