import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followAddress } from './store/address';
import { startClock } from './store/clock';
import { LANGUAGES } from './store/permalink';
import { watchRoom } from './store/room';
import { languageOf, useSettings } from './store/settings';
import { keepForLater } from './store/updates';
import { App } from './view/App';
import { loadWords } from './view/useWords';
import './view/tokens.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');

followAddress();
startClock();
watchRoom();
// After the page itself: keeping it is nothing that anybody waits for, and a guest keeps nothing.
if (import.meta.env.PROD && useSettings.getState().view !== 'embed') {
  addEventListener('load', () => void keepForLater());
}

/** The language that is wanted, or any that can be had. */
async function loadSomeWords(): Promise<void> {
  try {
    await loadWords(languageOf(useSettings.getState()));
  } catch {
    await Promise.any(LANGUAGES.map(loadWords));
  }
}

loadSomeWords().then(
  () =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  () => {
    root.textContent =
      'A part of this page could not be loaded. Please reload it. · 페이지의 일부를 불러오지 못했어요. 새로 고침해 주세요.';
  },
);
