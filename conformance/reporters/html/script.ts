/** What the page can do beyond being read: show rules of one verdict, and open whatever a link leads to. */
export const SCRIPT = `
(() => {
  const filter = document.getElementById('filter');
  const show = (wanted) => {
    for (const one of document.querySelectorAll('[data-verdict]')) one.hidden = wanted !== 'all' && one.dataset.verdict !== wanted;
    for (const group of document.querySelectorAll('[data-group]')) {
      group.hidden = wanted !== 'all' && !group.querySelector('[data-verdict]:not([hidden])');
    }
  };
  if (filter) {
    filter.hidden = false;
    filter.addEventListener('change', (event) => show(event.target.value));
    show(filter.querySelector(':checked').value);
  }
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest('[hidden]')) {
      filter.querySelector('[value=all]').checked = true;
      show('all');
    }
    for (let box = target.closest('details'); box; box = box.parentElement.closest('details')) box.open = true;
    target.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"], a');
    if (link && link.getAttribute('href') === location.hash) reveal();
  });
  addEventListener('beforeprint', () => {
    for (const box of document.querySelectorAll('details[data-print]')) box.open = true;
  });
  reveal();
})();
`;
