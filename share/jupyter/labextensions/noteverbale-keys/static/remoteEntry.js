// JupyterLab takes keys for its own commands unless somebody is typing text: in a list
// of a widget the arrows would go to another cell, and "d d" would delete one. This
// attribute tells JupyterLab to leave the keys alone while a widget has the focus.
(() => {
  const CONTROLS = ".jupyter-widgets select, .jupyter-widgets input, .jupyter-widgets button";
  const keepKeys = event => {
    if (event.target.matches?.(CONTROLS)) {
      event.target.setAttribute("data-lm-suppress-shortcuts", "true");
    }
  };
  const plugin = {
    id: "noteverbale-keys:plugin",
    autoStart: true,
    activate: () => document.addEventListener("focusin", keepKeys),
  };
  // What JupyterLab expects of an extension that is built already.
  window._JUPYTERLAB = window._JUPYTERLAB ?? {};
  window._JUPYTERLAB["noteverbale-keys"] = {
    init: () => {},
    get: async () => () => ({ __esModule: true, default: plugin }),
  };
})();
