// Points and a ranking of units that nobody can stay out of, with circulars for the last.
const app = {
  name: '先锋在线',
};
