/** Colours by role. Text on its ground has a contrast of at least 4.5 : 1 in both schemes (WCAG 2.1 AA). */
export const tokens = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1c2127; --dim: #545d68; --line: #d5dae1; --shade: #f4f6f8;
  --link: #174a8c; --focus: #0b57d0; --quote: #8a9099;
  --failed: #9a1b1b; --failed-ground: #fdecea;
  --advice: #174a8c; --advice-ground: #e8f0fb;
  --cantTell: #764600; --cantTell-ground: #fdf2dc;
  --untested: #4a525c; --untested-ground: #eceff2;
  --passed: #14602f; --passed-ground: #e6f4ea;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15191e; --ink: #e4e8ec; --dim: #a3adb8; --line: #353d47; --shade: #1d232a;
    --link: #8ab8f5; --focus: #8ab8f5; --quote: #7b8591;
    --failed: #ff9d94; --failed-ground: #3d1b1b;
    --advice: #9cc4fa; --advice-ground: #1a2b42;
    --cantTell: #f2c46d; --cantTell-ground: #3a2c10;
    --untested: #b6bfc9; --untested-ground: #272e36;
    --passed: #86d6a0; --passed-ground: #16301f;
  }
}
`;
