// The entry of the page: styles, then the application in WebAssembly.
import '../style/tokens.css';
import '../style/components.css';
import '../style/app.css';
import '../style/page-overview.css';
import '../style/page-relationship.css';
import '../style/page-risks.css';
import '../style/page-robust.css';
import '../style/page-matrix.css';
import '../style/page-value.css';
import '../style/page-asset.css';
import '../style/page-money.css';
import '../style/page-selection.css';
import '../style/page-accounts.css';
import '../style/page-practice.css';
import '../style/page-strategy.css';
import '../style/page-toolkit.css';
import '../style/page-plan.css';
import '../style/print.css';
import '../style/page-help.css';
import init, { begin } from '../target/pkg/linchpin.js';
// By address, not inlined: the browser compiles the file while it arrives.
import wasm from '../target/pkg/linchpin_bg.wasm?url';

const FAILURE = {
  'zh-Hans': {
    title: '沙盘没有启动',
    help: '你保存的内容没有改动。刷新页面；如果还是不行，换用新版的 Chrome、Edge、Firefox 或 Safari，并确认没有关闭 WebAssembly。',
    reload: '刷新页面',
  },
  'zh-Hant': {
    title: '沙盤沒有啟動',
    help: '你儲存的內容沒有變動。重新整理頁面；如果仍然不行，改用新版的 Chrome、Edge、Firefox 或 Safari，並確認沒有停用 WebAssembly。',
    reload: '重新整理頁面',
  },
  en: {
    title: 'Linchpin did not start',
    help: 'What you saved is unchanged. Reload the page; if that does not help, use a current Chrome, Edge, Firefox or Safari, and make sure that WebAssembly is not switched off.',
    reload: 'Reload the page',
  },
};

function language() {
  const wanted = navigator.language.toLowerCase();
  if (!wanted.startsWith('zh')) return 'en';
  return /hant|tw|hk|mo/.test(wanted) ? 'zh-Hant' : 'zh-Hans';
}

/** An element with text; text only, so that an error message cannot become markup. */
function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function showFailure(shell, error) {
  const lang = language();
  const texts = FAILURE[lang];
  const reload = element('button', 'button primary', texts.reload);
  reload.addEventListener('click', () => location.reload());
  document.documentElement.lang = lang;
  shell.setAttribute('role', 'alert');
  shell.replaceChildren(
    element('h1', '', texts.title),
    element('p', '', texts.help),
    reload,
    element('p', 'shell-detail', String(error)),
  );
}

// The application draws itself into #app, beside the shell; both in one task, so nothing flickers.
const shell = document.getElementById('shell');
try {
  await init({ module_or_path: wasm });
  await begin();
  shell.remove();
} catch (error) {
  console.error(error);
  // An application that got far enough to explain itself has removed the shell.
  if (shell.isConnected) showFailure(shell, error);
}
