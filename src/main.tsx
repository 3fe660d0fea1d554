import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followAddress } from './store/address';
import { startClock } from './store/clock';
import { languageOf, useSettings } from './store/settings';
import { App } from './view/App';
import { loadWords } from './view/useWords';
import './view/tokens.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');

followAddress();
startClock();
void loadWords(languageOf(useSettings.getState())).then(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
