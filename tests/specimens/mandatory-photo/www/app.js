// A log of a visit that is not taken without a photo.
const app = {
  name: '网格日志',
};

const log = {
  submit() {
    const words = gov.missing('#form');
    if (words === '') location.hash = 'saved';
    else gov.toast(words);
  },
};
