// Holds every screen it ever showed.
const app = {
  name: '记事通',
  held: [],
  enter(page) {
    app.held.push({ page, pixels: new Uint8Array(3_000_000).fill(page.length) });
  },
};
